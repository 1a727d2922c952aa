// Made from openapi/ (document 76c20e8240109bd4) by `npm run generate`: do not edit.

import type { Schema } from "../validate/schema.ts";

/** The formats of text that the document asks for, as Prism's engine checks them. */
export const formats: Readonly<Record<string, RegExp>> = {
  email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
};

const PasswordAuth = {
  type: "object",
  fields: {
    username: { type: "string", what: "the user to connect as", aliases: ["login"], min: 1 },
    password: { type: "string", what: "the password of the user", aliases: ["pwd","passwd"], min: 1 },
  },
  required: ["username","password"],
} as const satisfies Schema;

const SshTunnel = {
  type: "object",
  fields: {
    ssh_tunnel_host: { type: "string", what: "the bastion host", aliases: ["bastion_host"], min: 1 },
    ssh_tunnel_port: { type: "integer", what: "the SSH port of the bastion host, usually 22", min: 1, max: 65535 },
    ssh_tunnel_username: {
      type: "string",
      what: "the user to connect to the bastion host as",
      aliases: ["bastion_username","ssh_user"],
      min: 1,
    },
    ssh_public_key: {
      type: "string",
      what: "the public key that is installed on the bastion host, in OpenSSH form on one line",
      min: 1,
    },
  },
  required: ["ssh_tunnel_host","ssh_tunnel_port","ssh_tunnel_username"],
} as const satisfies Schema;

const PostgresConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    password_auth: {
      type: "object",
      fields: {
        host: {
          type: "string",
          what: "the host name or IP address of the database, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        },
        port: { type: "integer", what: "the port of the database, usually 5432", min: 1, max: 65535 },
        database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
        auth_method: { type: "tag" },
        password_auth: PasswordAuth,
        schema: { type: "string", what: "the schema to read from", min: 1 },
        use_ssh_tunnel: { type: "boolean" },
        ssh_tunnel: SshTunnel,
        disable_ssl: { type: "boolean" },
      },
      required: ["host","port","database","auth_method","password_auth"],
    },
  },
} as const satisfies Schema;

const PostgresSourceInput = {
  type: "object",
  aliases: ["postgresql","pg","psql","pgsql"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    postgres: PostgresConfig,
  },
  required: ["vendor","name","provider_id","postgres"],
} as const satisfies Schema;

const RedshiftAwsAccessKeys = {
  type: "object",
  fields: {
    password: { type: "string", what: "the password of the database user in `username`", min: 1 },
    access_id: {
      type: "string",
      what: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    },
    secret_key: {
      type: "string",
      what: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    },
  },
  required: ["password","access_id","secret_key"],
} as const satisfies Schema;

const RedshiftAwsAccessKeysConfig = {
  type: "object",
  fields: {
    host: {
      type: "string",
      what: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    },
    port: { type: "integer", what: "the port of the cluster, usually 5439", min: 1, max: 65535 },
    database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
    auth_method: { type: "tag" },
    aws_access_keys: RedshiftAwsAccessKeys,
    username: { type: "string", what: "the database user to connect as", min: 1 },
    schema: { type: "string", what: "the schema to read from", min: 1 },
    cluster: { type: "string", what: "the identifier of the cluster", min: 1 },
    region: { type: "string", what: "the AWS region of the cluster", min: 1 },
    workgroup: { type: "string", what: "a workgroup", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
    disable_ssl: { type: "boolean" },
    connection_timeout_in_seconds: {
      type: "integer",
      what: "how long to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    },
  },
  required: ["host","port","database","auth_method","aws_access_keys"],
} as const satisfies Schema;

const AwsIamRole = {
  type: "object",
  fields: { aws_iam_role_arn: { type: "string", what: "the ARN of the role", min: 1 } },
  required: ["aws_iam_role_arn"],
} as const satisfies Schema;

const RedshiftAwsIamRoleConfig = {
  type: "object",
  fields: {
    host: {
      type: "string",
      what: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    },
    port: { type: "integer", what: "the port of the cluster, usually 5439", min: 1, max: 65535 },
    database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
    auth_method: { type: "tag" },
    aws_iam_role: AwsIamRole,
    username: { type: "string", what: "the database user to connect as", min: 1 },
    schema: { type: "string", what: "the schema to read from", min: 1 },
    cluster: { type: "string", what: "the identifier of the cluster", min: 1 },
    region: { type: "string", what: "the AWS region of the cluster", min: 1 },
    workgroup: { type: "string", what: "a workgroup", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
    disable_ssl: { type: "boolean" },
    connection_timeout_in_seconds: {
      type: "integer",
      what: "how long to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    },
  },
  required: ["host","port","database","auth_method","aws_iam_role"],
} as const satisfies Schema;

const RedshiftConfig = {
  type: "union",
  tag: "auth_method",
  forms: { aws_access_keys: RedshiftAwsAccessKeysConfig, aws_iam_role: RedshiftAwsIamRoleConfig },
} as const satisfies Schema;

const RedshiftSourceInput = {
  type: "object",
  aliases: ["aws_redshift","amazon_redshift","redshift_provisioned"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    redshift: RedshiftConfig,
  },
  required: ["vendor","name","provider_id","redshift"],
} as const satisfies Schema;

const RedshiftServerlessAwsAccessKeys = {
  type: "object",
  fields: {
    password: { type: "string", what: "the password of a database user", min: 1 },
    access_id: {
      type: "string",
      what: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    },
    secret_key: {
      type: "string",
      what: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    },
  },
  required: ["access_id","secret_key"],
} as const satisfies Schema;

const RedshiftServerlessAwsAccessKeysConfig = {
  type: "object",
  fields: {
    host: {
      type: "string",
      what: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    },
    port: { type: "integer", what: "the port of the workgroup, usually 5439", min: 1, max: 65535 },
    database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
    workgroup: { type: "string", what: "the name of the workgroup", min: 1 },
    auth_method: { type: "tag" },
    aws_access_keys: RedshiftServerlessAwsAccessKeys,
    schema: { type: "string", what: "the schema to read from", min: 1 },
    region: { type: "string", what: "the AWS region of the workgroup", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
    disable_ssl: { type: "boolean" },
    connection_timeout_in_seconds: {
      type: "integer",
      what: "how long to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    },
  },
  required: ["host","port","database","workgroup","auth_method","aws_access_keys"],
} as const satisfies Schema;

const RedshiftServerlessAwsIamRoleConfig = {
  type: "object",
  fields: {
    host: {
      type: "string",
      what: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    },
    port: { type: "integer", what: "the port of the workgroup, usually 5439", min: 1, max: 65535 },
    database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
    workgroup: { type: "string", what: "the name of the workgroup", min: 1 },
    auth_method: { type: "tag" },
    aws_iam_role: AwsIamRole,
    schema: { type: "string", what: "the schema to read from", min: 1 },
    region: { type: "string", what: "the AWS region of the workgroup", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
    disable_ssl: { type: "boolean" },
    connection_timeout_in_seconds: {
      type: "integer",
      what: "how long to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    },
  },
  required: ["host","port","database","workgroup","auth_method","aws_iam_role"],
} as const satisfies Schema;

const RedshiftServerlessConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    aws_access_keys: RedshiftServerlessAwsAccessKeysConfig,
    aws_iam_role: RedshiftServerlessAwsIamRoleConfig,
  },
} as const satisfies Schema;

const RedshiftServerlessSourceInput = {
  type: "object",
  aliases: ["redshift-serverless","aws_redshift_serverless","amazon_redshift_serverless"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    redshift_serverless: RedshiftServerlessConfig,
  },
  required: ["vendor","name","provider_id","redshift_serverless"],
} as const satisfies Schema;

const GcpServiceAccountRole = {
  type: "object",
  fields: {
    service_account_email: {
      type: "string",
      what: "the address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    },
  },
  required: ["service_account_email"],
} as const satisfies Schema;

const BigQueryGcpServiceAccountRoleConfig = {
  type: "object",
  fields: {
    project_id: { type: "string", what: "the id of the Google Cloud project", aliases: ["gcp_project"], min: 1 },
    region: {
      type: "string",
      what: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    gcp_service_account_role: GcpServiceAccountRole,
  },
  required: ["project_id","region","auth_method","gcp_service_account_role"],
} as const satisfies Schema;

const FederatedGcpServiceAccountRole = {
  type: "object",
  fields: {
    service_account_email: {
      type: "string",
      what: "the address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    },
    workload_identity_federation_metadata: {
      type: "object",
      what: "the credential configuration that Google Cloud generates for the workload identity pool, as an object",
      fields: {
        type: { type: "string" },
        audience: { type: "string", what: "the full name of the pool's provider" },
        subject_token_type: { type: "string", what: "the kind of token that is exchanged" },
        service_account_impersonation_url: { type: "string", what: "where a token of the service account is asked for" },
        token_url: { type: "string", what: "where the token is exchanged" },
        credential_source: {
          type: "object",
          what: "where the token that is exchanged comes from",
          fields: {
            environment_id: { type: "string", what: "the cloud it comes from" },
            region_url: { type: "string", what: "where the region is asked for" },
            url: { type: "string", what: "where the credentials are asked for" },
            regional_cred_verification_url: { type: "string", what: "where the caller's identity is verified" },
          },
          required: [],
          open: true,
        },
      },
      required: [],
      open: true,
    },
  },
  required: ["service_account_email"],
} as const satisfies Schema;

const BigQueryFederatedGcpServiceAccountRoleConfig = {
  type: "object",
  fields: {
    project_id: { type: "string", what: "the id of the Google Cloud project", aliases: ["gcp_project"], min: 1 },
    region: {
      type: "string",
      what: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    federated_gcp_service_account_role: FederatedGcpServiceAccountRole,
  },
  required: ["project_id","region","auth_method","federated_gcp_service_account_role"],
} as const satisfies Schema;

const GcpServiceAccountKey = {
  type: "object",
  fields: {
    service_account_email: {
      type: "string",
      what: "the address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    },
    service_account_key: {
      type: "object",
      what: "the content of the JSON key file from Google, as an object and not as text",
      aliases: ["credentials","credentials_json","key_file","json_key"],
      fields: {
        type: { type: "string" },
        project_id: { type: "string", what: "the project of the service account" },
        private_key_id: { type: "string", what: "the id of the key" },
        private_key: { type: "string", what: "the private key in PEM form" },
        client_email: { type: "string", what: "the address of the service account" },
        client_id: { type: "string", what: "the id of the service account" },
        auth_uri: { type: "string", what: "where a person consents" },
        token_uri: { type: "string", what: "where a token is asked for" },
        auth_provider_x509_cert_url: { type: "string", what: "where the certificates of Google are" },
        client_x509_cert_url: { type: "string", what: "where the certificates of the service account are" },
      },
      required: [],
      open: true,
    },
  },
  required: ["service_account_email","service_account_key"],
} as const satisfies Schema;

const BigQueryGcpServiceAccountKeyConfig = {
  type: "object",
  fields: {
    project_id: { type: "string", what: "the id of the Google Cloud project", aliases: ["gcp_project"], min: 1 },
    region: {
      type: "string",
      what: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    gcp_service_account_key: GcpServiceAccountKey,
  },
  required: ["project_id","region","auth_method","gcp_service_account_key"],
} as const satisfies Schema;

const BigQueryConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    gcp_service_account_role: BigQueryGcpServiceAccountRoleConfig,
    federated_gcp_service_account_role: BigQueryFederatedGcpServiceAccountRoleConfig,
    gcp_service_account_key: BigQueryGcpServiceAccountKeyConfig,
  },
} as const satisfies Schema;

const BigQuerySourceInput = {
  type: "object",
  aliases: ["big_query","google_bigquery","gcp_bigquery","bq"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    bigquery: BigQueryConfig,
  },
  required: ["vendor","name","provider_id","bigquery"],
} as const satisfies Schema;

const S3AwsIamRoleConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: { type: "string", what: "the AWS region of the bucket", aliases: ["bucket_region"], min: 1 },
    auth_method: { type: "tag" },
    aws_iam_role: AwsIamRole,
    bucket_host: { type: "string", what: "an endpoint other than the usual one of the region", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
  },
  required: ["bucket_name","region","auth_method","aws_iam_role"],
} as const satisfies Schema;

const AwsAccessKeys = {
  type: "object",
  fields: {
    access_id: {
      type: "string",
      what: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    },
    secret_key: {
      type: "string",
      what: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    },
  },
  required: ["access_id","secret_key"],
} as const satisfies Schema;

const S3AwsAccessKeysConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: { type: "string", what: "the AWS region of the bucket", aliases: ["bucket_region"], min: 1 },
    auth_method: { type: "tag" },
    aws_access_keys: AwsAccessKeys,
    bucket_host: { type: "string", what: "an endpoint other than the usual one of the region", min: 1 },
    use_ssh_tunnel: { type: "boolean" },
    ssh_tunnel: SshTunnel,
  },
  required: ["bucket_name","region","auth_method","aws_access_keys"],
} as const satisfies Schema;

const S3Config = {
  type: "union",
  tag: "auth_method",
  forms: { aws_iam_role: S3AwsIamRoleConfig, aws_access_keys: S3AwsAccessKeysConfig },
} as const satisfies Schema;

const S3SourceInput = {
  type: "object",
  aliases: ["aws_s3","amazon_s3"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    s3: S3Config,
  },
  required: ["vendor","name","provider_id","s3"],
} as const satisfies Schema;

const AzureServiceSharedAccessSignature = {
  type: "object",
  fields: {
    shared_access_signature_token: { type: "string", what: "the SAS token, a query string", aliases: ["sas_token"], min: 1 },
  },
  required: ["shared_access_signature_token"],
} as const satisfies Schema;

const AbsConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    azure_service_shared_access_signature: {
      type: "object",
      fields: {
        bucket_name: {
          type: "string",
          what: "the name of the container",
          aliases: ["container_name","container"],
          min: 1,
        },
        storage_account_name: {
          type: "string",
          what: "the name of the storage account",
          aliases: ["account_name","storage_account"],
          min: 1,
        },
        auth_method: { type: "tag" },
        azure_service_shared_access_signature: AzureServiceSharedAccessSignature,
      },
      required: ["bucket_name","storage_account_name","auth_method","azure_service_shared_access_signature"],
    },
  },
} as const satisfies Schema;

const AbsSourceInput = {
  type: "object",
  aliases: ["azure_blob_storage","azure_blob","azure_storage","azure"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    abs: AbsConfig,
  },
  required: ["vendor","name","provider_id","abs"],
} as const satisfies Schema;

const PublicKeyAuth = {
  type: "object",
  fields: { public_key: { type: "string", what: "the public key that Prequel issued", min: 1 } },
  required: ["public_key"],
} as const satisfies Schema;

const SftpConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    public_key_auth: {
      type: "object",
      fields: {
        username: { type: "string", what: "the user to connect as", min: 1 },
        host: {
          type: "string",
          what: "the host name or IP address of the server",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        },
        port: { type: "integer", what: "the port of the server, usually 22", min: 1, max: 65535 },
        auth_method: { type: "tag" },
        public_key_auth: PublicKeyAuth,
      },
      required: ["username","host","port","auth_method","public_key_auth"],
    },
  },
} as const satisfies Schema;

const SftpSourceInput = {
  type: "object",
  aliases: ["ssh_ftp","ftp","ftps"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    sftp: SftpConfig,
  },
  required: ["vendor","name","provider_id","sftp"],
} as const satisfies Schema;

const GcsGcpServiceAccountRoleConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: {
      type: "string",
      what: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    gcp_service_account_role: GcpServiceAccountRole,
  },
  required: ["bucket_name","region","auth_method","gcp_service_account_role"],
} as const satisfies Schema;

const GcsFederatedGcpServiceAccountRoleConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: {
      type: "string",
      what: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    federated_gcp_service_account_role: FederatedGcpServiceAccountRole,
  },
  required: ["bucket_name","region","auth_method","federated_gcp_service_account_role"],
} as const satisfies Schema;

const GcsHmacKeys = {
  type: "object",
  fields: {
    access_key: { type: "string", what: "the access id of the key pair", aliases: ["access_id"], min: 1 },
    secret: { type: "string", what: "the secret of the key pair", min: 1 },
  },
  required: ["access_key","secret"],
} as const satisfies Schema;

const GcsHmacKeysConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: {
      type: "string",
      what: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    gcs_hmac_keys: GcsHmacKeys,
  },
  required: ["bucket_name","region","auth_method","gcs_hmac_keys"],
} as const satisfies Schema;

const GcsGcpServiceAccountKeyConfig = {
  type: "object",
  fields: {
    bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
    region: {
      type: "string",
      what: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    },
    auth_method: { type: "tag" },
    gcp_service_account_key: GcpServiceAccountKey,
  },
  required: ["bucket_name","region","auth_method","gcp_service_account_key"],
} as const satisfies Schema;

const GcsConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    gcp_service_account_role: GcsGcpServiceAccountRoleConfig,
    federated_gcp_service_account_role: GcsFederatedGcpServiceAccountRoleConfig,
    gcs_hmac_keys: GcsHmacKeysConfig,
    gcp_service_account_key: GcsGcpServiceAccountKeyConfig,
  },
} as const satisfies Schema;

const GcsSourceInput = {
  type: "object",
  aliases: ["google_cloud_storage","google_storage","gcp_storage","cloud_storage"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    gcs: GcsConfig,
  },
  required: ["vendor","name","provider_id","gcs"],
} as const satisfies Schema;

const S3CompatibleConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    aws_access_keys: {
      type: "object",
      fields: {
        host: {
          type: "string",
          what: "the host of the storage, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        },
        port: { type: "integer", what: "the port of the storage, usually 443", min: 1, max: 65535 },
        bucket_name: { type: "string", what: "the name of the bucket", aliases: ["bucket"], min: 1 },
        auth_method: { type: "tag" },
        aws_access_keys: { ...AwsAccessKeys, aliases: ["access_keys"] },
        disable_ssl: { type: "boolean" },
        use_ssh_tunnel: { type: "boolean" },
        ssh_tunnel: SshTunnel,
      },
      required: ["host","port","bucket_name","auth_method","aws_access_keys"],
    },
  },
} as const satisfies Schema;

const S3CompatibleSourceInput = {
  type: "object",
  aliases: ["s3-compatible","s3_compat","minio","r2","generic_s3"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    s3_compatible: S3CompatibleConfig,
  },
  required: ["vendor","name","provider_id","s3_compatible"],
} as const satisfies Schema;

const SnowflakeConfig = {
  type: "union",
  tag: "auth_method",
  forms: {
    public_key_auth: {
      type: "object",
      fields: {
        host: {
          type: "string",
          what: "the host of the account, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        },
        port: { type: "integer", what: "the port of the account, usually 443", min: 1, max: 65535 },
        database: { type: "string", what: "the name of the database", aliases: ["db","dbname"], min: 1 },
        username: { type: "string", what: "the user to connect as", min: 1 },
        auth_method: { type: "tag" },
        public_key_auth: PublicKeyAuth,
        schema: { type: "string", what: "the schema to read from", min: 1 },
      },
      required: ["host","port","database","username","auth_method","public_key_auth"],
    },
  },
} as const satisfies Schema;

const SnowflakeSourceInput = {
  type: "object",
  aliases: ["snowflake_db","snowflakedb","sf"],
  fields: {
    vendor: { type: "tag" },
    name: {
      type: "string",
      what: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    },
    provider_id: {
      type: "string",
      what: "the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    },
    snowflake: SnowflakeConfig,
  },
  required: ["vendor","name","provider_id","snowflake"],
} as const satisfies Schema;

const SourceInput = {
  type: "union",
  tag: "vendor",
  forms: {
    postgres: PostgresSourceInput,
    redshift: RedshiftSourceInput,
    redshift_serverless: RedshiftServerlessSourceInput,
    bigquery: BigQuerySourceInput,
    s3: S3SourceInput,
    abs: AbsSourceInput,
    sftp: SftpSourceInput,
    gcs: GcsSourceInput,
    s3_compatible: S3CompatibleSourceInput,
    snowflake: SnowflakeSourceInput,
  },
} as const satisfies Schema;

/** A source to create. */
export const source = SourceInput;
