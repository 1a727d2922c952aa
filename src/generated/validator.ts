// Made from openapi/ (document 9ad1a3decc3d1ae7) by `npm run generate`: do not edit.

import { schema } from "../validate/schema.ts";

/** The formats of the document, with the patterns of Prism's own validator. */
export const formats: Readonly<Record<string, RegExp>> = {
  "email": /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
};

const PasswordAuth = schema({
  type: "object",
  fields: new Map([
    ["username", schema({ type: "string", description: "the user to connect as", aliases: ["login"], min: 1 })],
    ["password", schema({
      type: "string",
      description: "the password of the user",
      aliases: ["pwd","passwd"],
      min: 1,
    })],
  ]),
  required: ["username","password"],
});

const SshTunnel = schema({
  type: "object",
  fields: new Map([
    ["ssh_tunnel_host", schema({ type: "string", description: "the bastion host", aliases: ["bastion_host"], min: 1 })],
    ["ssh_tunnel_port", schema({
      type: "integer",
      description: "the SSH port of the bastion host, usually 22",
      min: 1,
      max: 65535,
    })],
    ["ssh_tunnel_username", schema({
      type: "string",
      description: "the user to connect to the bastion host as",
      aliases: ["bastion_username","ssh_user"],
      min: 1,
    })],
    ["ssh_public_key", schema({
      type: "string",
      description: "the public key that is installed on the bastion host, in OpenSSH form on one line",
      min: 1,
    })],
  ]),
  required: ["ssh_tunnel_host","ssh_tunnel_port","ssh_tunnel_username"],
});

const PostgresConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["password_auth", schema({
      type: "object",
      fields: new Map([
        ["host", schema({
          type: "string",
          description: "the host name or IP address of the database, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", schema({
          type: "integer",
          description: "the port of the database, usually 5432",
          min: 1,
          max: 65535,
        })],
        ["database", schema({
          type: "string",
          description: "the name of the database",
          aliases: ["db","dbname"],
          min: 1,
        })],
        ["auth_method", schema({ type: "discriminator" })],
        ["password_auth", PasswordAuth],
        ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
        ["use_ssh_tunnel", schema({ type: "boolean" })],
        ["ssh_tunnel", SshTunnel],
        ["disable_ssl", schema({ type: "boolean" })],
      ]),
      required: ["host","port","database","auth_method","password_auth"],
    })],
  ]),
});

const PostgresSourceInput = schema({
  type: "object",
  aliases: ["postgresql","pg","psql","pgsql"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["postgres", PostgresConfig],
  ]),
  required: ["vendor","name","provider_id","postgres"],
});

const RedshiftAwsAccessKeys = schema({
  type: "object",
  fields: new Map([
    ["password", schema({ type: "string", description: "the password of the database user in `username`", min: 1 })],
    ["access_id", schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["password","access_id","secret_key"],
});

const RedshiftAwsAccessKeysConfig = schema({
  type: "object",
  fields: new Map([
    ["host", schema({
      type: "string",
      description: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", schema({
      type: "integer",
      description: "the port of the cluster, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_access_keys", RedshiftAwsAccessKeys],
    ["username", schema({ type: "string", description: "the database user to connect as", min: 1 })],
    ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["cluster", schema({ type: "string", description: "the identifier of the cluster", min: 1 })],
    ["region", schema({ type: "string", description: "the AWS region of the cluster", min: 1 })],
    ["workgroup", schema({ type: "string", description: "a workgroup", min: 1 })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","auth_method","aws_access_keys"],
});

const AwsIamRole = schema({
  type: "object",
  fields: new Map([
    ["aws_iam_role_arn", schema({ type: "string", description: "the ARN of the role", min: 1 })],
  ]),
  required: ["aws_iam_role_arn"],
});

const RedshiftAwsIamRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["host", schema({
      type: "string",
      description: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", schema({
      type: "integer",
      description: "the port of the cluster, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["username", schema({ type: "string", description: "the database user to connect as", min: 1 })],
    ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["cluster", schema({ type: "string", description: "the identifier of the cluster", min: 1 })],
    ["region", schema({ type: "string", description: "the AWS region of the cluster", min: 1 })],
    ["workgroup", schema({ type: "string", description: "a workgroup", min: 1 })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","auth_method","aws_iam_role"],
});

const RedshiftConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", RedshiftAwsAccessKeysConfig],
    ["aws_iam_role", RedshiftAwsIamRoleConfig],
  ]),
});

const RedshiftSourceInput = schema({
  type: "object",
  aliases: ["aws_redshift","amazon_redshift","redshift_provisioned"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["redshift", RedshiftConfig],
  ]),
  required: ["vendor","name","provider_id","redshift"],
});

const RedshiftServerlessAwsAccessKeys = schema({
  type: "object",
  fields: new Map([
    ["password", schema({ type: "string", description: "the password of a database user", min: 1 })],
    ["access_id", schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["access_id","secret_key"],
});

const RedshiftServerlessAwsAccessKeysConfig = schema({
  type: "object",
  fields: new Map([
    ["host", schema({
      type: "string",
      description: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", schema({
      type: "integer",
      description: "the port of the workgroup, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["workgroup", schema({ type: "string", description: "the name of the workgroup", min: 1 })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_access_keys", RedshiftServerlessAwsAccessKeys],
    ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["region", schema({ type: "string", description: "the AWS region of the workgroup", min: 1 })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","workgroup","auth_method","aws_access_keys"],
});

const RedshiftServerlessAwsIamRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["host", schema({
      type: "string",
      description: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", schema({
      type: "integer",
      description: "the port of the workgroup, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["workgroup", schema({ type: "string", description: "the name of the workgroup", min: 1 })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["region", schema({ type: "string", description: "the AWS region of the workgroup", min: 1 })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","workgroup","auth_method","aws_iam_role"],
});

const RedshiftServerlessConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", RedshiftServerlessAwsAccessKeysConfig],
    ["aws_iam_role", RedshiftServerlessAwsIamRoleConfig],
  ]),
});

const RedshiftServerlessSourceInput = schema({
  type: "object",
  aliases: ["redshift-serverless","aws_redshift_serverless","amazon_redshift_serverless"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["redshift_serverless", RedshiftServerlessConfig],
  ]),
  required: ["vendor","name","provider_id","redshift_serverless"],
});

const GcpServiceAccountRole = schema({
  type: "object",
  fields: new Map([
    ["service_account_email", schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
  ]),
  required: ["service_account_email"],
});

const BigQueryGcpServiceAccountRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["project_id", schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["gcp_service_account_role", GcpServiceAccountRole],
  ]),
  required: ["project_id","region","auth_method","gcp_service_account_role"],
});

const FederatedGcpServiceAccountRole = schema({
  type: "object",
  fields: new Map([
    ["service_account_email", schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["workload_identity_federation_metadata", schema({
      type: "object",
      description: "the credential configuration that Google Cloud generates for the workload identity pool, as an object",
      fields: new Map([
        ["type", schema({ type: "string" })],
        ["audience", schema({ type: "string", description: "the full name of the pool's provider" })],
        ["subject_token_type", schema({ type: "string", description: "the type of the token to exchange" })],
        ["service_account_impersonation_url", schema({ type: "string", description: "the URL that issues a token of the service account" })],
        ["token_url", schema({ type: "string", description: "the URL that exchanges the token" })],
        ["credential_source", schema({
          type: "object",
          description: "the source of the token to exchange",
          fields: new Map([
            ["environment_id", schema({ type: "string", description: "the cloud that the token comes from" })],
            ["region_url", schema({ type: "string", description: "the URL that returns the region" })],
            ["url", schema({ type: "string", description: "the URL that returns the credentials" })],
            ["regional_cred_verification_url", schema({ type: "string", description: "the URL that verifies the caller's identity" })],
          ]),
          required: [],
          open: true,
        })],
      ]),
      required: [],
      open: true,
    })],
  ]),
  required: ["service_account_email"],
});

const BigQueryFederatedGcpServiceAccountRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["project_id", schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRole],
  ]),
  required: ["project_id","region","auth_method","federated_gcp_service_account_role"],
});

const GcpServiceAccountKey = schema({
  type: "object",
  fields: new Map([
    ["service_account_email", schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["service_account_key", schema({
      type: "object",
      description: "the content of the JSON key file from Google, as an object, not as text",
      aliases: ["credentials","credentials_json","key_file","json_key"],
      fields: new Map([
        ["type", schema({ type: "string" })],
        ["project_id", schema({ type: "string", description: "the project of the service account" })],
        ["private_key_id", schema({ type: "string", description: "the id of the key" })],
        ["private_key", schema({ type: "string", description: "the private key in PEM form" })],
        ["client_email", schema({ type: "string", description: "the email address of the service account" })],
        ["client_id", schema({ type: "string", description: "the id of the service account" })],
        ["auth_uri", schema({ type: "string", description: "the URL of the consent page" })],
        ["token_uri", schema({ type: "string", description: "the URL that issues a token" })],
        ["auth_provider_x509_cert_url", schema({ type: "string", description: "the URL of Google's certificates" })],
        ["client_x509_cert_url", schema({ type: "string", description: "the URL of the certificates of the service account" })],
      ]),
      required: [],
      open: true,
    })],
  ]),
  required: ["service_account_email","service_account_key"],
});

const BigQueryGcpServiceAccountKeyConfig = schema({
  type: "object",
  fields: new Map([
    ["project_id", schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["gcp_service_account_key", GcpServiceAccountKey],
  ]),
  required: ["project_id","region","auth_method","gcp_service_account_key"],
});

const BigQueryConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["gcp_service_account_role", BigQueryGcpServiceAccountRoleConfig],
    ["federated_gcp_service_account_role", BigQueryFederatedGcpServiceAccountRoleConfig],
    ["gcp_service_account_key", BigQueryGcpServiceAccountKeyConfig],
  ]),
});

const BigQuerySourceInput = schema({
  type: "object",
  aliases: ["big_query","google_bigquery","gcp_bigquery","bq"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["bigquery", BigQueryConfig],
  ]),
  required: ["vendor","name","provider_id","bigquery"],
});

const S3AwsIamRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the AWS region of the bucket",
      aliases: ["bucket_region"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["bucket_host", schema({
      type: "string",
      description: "an endpoint to use instead of the default endpoint of the region",
      min: 1,
    })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
  ]),
  required: ["bucket_name","region","auth_method","aws_iam_role"],
});

const AwsAccessKeys = schema({
  type: "object",
  fields: new Map([
    ["access_id", schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["access_id","secret_key"],
});

const S3AwsAccessKeysConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the AWS region of the bucket",
      aliases: ["bucket_region"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["aws_access_keys", AwsAccessKeys],
    ["bucket_host", schema({
      type: "string",
      description: "an endpoint to use instead of the default endpoint of the region",
      min: 1,
    })],
    ["use_ssh_tunnel", schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
  ]),
  required: ["bucket_name","region","auth_method","aws_access_keys"],
});

const S3Config = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_iam_role", S3AwsIamRoleConfig],
    ["aws_access_keys", S3AwsAccessKeysConfig],
  ]),
});

const S3SourceInput = schema({
  type: "object",
  aliases: ["aws_s3","amazon_s3"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["s3", S3Config],
  ]),
  required: ["vendor","name","provider_id","s3"],
});

const AzureServiceSharedAccessSignature = schema({
  type: "object",
  fields: new Map([
    ["shared_access_signature_token", schema({
      type: "string",
      description: "the SAS token, a query string",
      aliases: ["sas_token"],
      min: 1,
    })],
  ]),
  required: ["shared_access_signature_token"],
});

const AbsConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["azure_service_shared_access_signature", schema({
      type: "object",
      fields: new Map([
        ["bucket_name", schema({
          type: "string",
          description: "the name of the container",
          aliases: ["container_name","container"],
          min: 1,
        })],
        ["storage_account_name", schema({
          type: "string",
          description: "the name of the storage account",
          aliases: ["account_name","storage_account"],
          min: 1,
        })],
        ["auth_method", schema({ type: "discriminator" })],
        ["azure_service_shared_access_signature", AzureServiceSharedAccessSignature],
      ]),
      required: ["bucket_name","storage_account_name","auth_method","azure_service_shared_access_signature"],
    })],
  ]),
});

const AbsSourceInput = schema({
  type: "object",
  aliases: ["azure_blob_storage","azure_blob","azure_storage","azure"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["abs", AbsConfig],
  ]),
  required: ["vendor","name","provider_id","abs"],
});

const PublicKeyAuth = schema({
  type: "object",
  fields: new Map([
    ["public_key", schema({ type: "string", description: "the public key that Prequel issued", min: 1 })],
  ]),
  required: ["public_key"],
});

const SftpConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["public_key_auth", schema({
      type: "object",
      fields: new Map([
        ["username", schema({ type: "string", description: "the user to connect as", min: 1 })],
        ["host", schema({
          type: "string",
          description: "the host name or IP address of the server",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", schema({ type: "integer", description: "the port of the server, usually 22", min: 1, max: 65535 })],
        ["auth_method", schema({ type: "discriminator" })],
        ["public_key_auth", PublicKeyAuth],
      ]),
      required: ["username","host","port","auth_method","public_key_auth"],
    })],
  ]),
});

const SftpSourceInput = schema({
  type: "object",
  aliases: ["ssh_ftp","ftp","ftps"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["sftp", SftpConfig],
  ]),
  required: ["vendor","name","provider_id","sftp"],
});

const GcsGcpServiceAccountRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["gcp_service_account_role", GcpServiceAccountRole],
  ]),
  required: ["bucket_name","region","auth_method","gcp_service_account_role"],
});

const GcsFederatedGcpServiceAccountRoleConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRole],
  ]),
  required: ["bucket_name","region","auth_method","federated_gcp_service_account_role"],
});

const GcsHmacKeys = schema({
  type: "object",
  fields: new Map([
    ["access_key", schema({
      type: "string",
      description: "the access id of the key pair",
      aliases: ["access_id"],
      min: 1,
    })],
    ["secret", schema({ type: "string", description: "the secret of the key pair", min: 1 })],
  ]),
  required: ["access_key","secret"],
});

const GcsHmacKeysConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["gcs_hmac_keys", GcsHmacKeys],
  ]),
  required: ["bucket_name","region","auth_method","gcs_hmac_keys"],
});

const GcsGcpServiceAccountKeyConfig = schema({
  type: "object",
  fields: new Map([
    ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", schema({ type: "discriminator" })],
    ["gcp_service_account_key", GcpServiceAccountKey],
  ]),
  required: ["bucket_name","region","auth_method","gcp_service_account_key"],
});

const GcsConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["gcp_service_account_role", GcsGcpServiceAccountRoleConfig],
    ["federated_gcp_service_account_role", GcsFederatedGcpServiceAccountRoleConfig],
    ["gcs_hmac_keys", GcsHmacKeysConfig],
    ["gcp_service_account_key", GcsGcpServiceAccountKeyConfig],
  ]),
});

const GcsSourceInput = schema({
  type: "object",
  aliases: ["google_cloud_storage","google_storage","gcp_storage","cloud_storage"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["gcs", GcsConfig],
  ]),
  required: ["vendor","name","provider_id","gcs"],
});

const S3CompatibleConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", schema({
      type: "object",
      fields: new Map([
        ["host", schema({
          type: "string",
          description: "the host of the storage, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", schema({
          type: "integer",
          description: "the port of the storage, usually 443",
          min: 1,
          max: 65535,
        })],
        ["bucket_name", schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
        ["auth_method", schema({ type: "discriminator" })],
        ["aws_access_keys", schema({ ...AwsAccessKeys, aliases: ["access_keys"] })],
        ["disable_ssl", schema({ type: "boolean" })],
        ["use_ssh_tunnel", schema({ type: "boolean" })],
        ["ssh_tunnel", SshTunnel],
      ]),
      required: ["host","port","bucket_name","auth_method","aws_access_keys"],
    })],
  ]),
});

const S3CompatibleSourceInput = schema({
  type: "object",
  aliases: ["s3-compatible","s3_compat","minio","r2","generic_s3"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["s3_compatible", S3CompatibleConfig],
  ]),
  required: ["vendor","name","provider_id","s3_compatible"],
});

const SnowflakeConfig = schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["public_key_auth", schema({
      type: "object",
      fields: new Map([
        ["host", schema({
          type: "string",
          description: "the host of the account, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", schema({
          type: "integer",
          description: "the port of the account, usually 443",
          min: 1,
          max: 65535,
        })],
        ["database", schema({
          type: "string",
          description: "the name of the database",
          aliases: ["db","dbname"],
          min: 1,
        })],
        ["username", schema({ type: "string", description: "the user to connect as", min: 1 })],
        ["auth_method", schema({ type: "discriminator" })],
        ["public_key_auth", PublicKeyAuth],
        ["schema", schema({ type: "string", description: "the schema to read from", min: 1 })],
      ]),
      required: ["host","port","database","username","auth_method","public_key_auth"],
    })],
  ]),
});

const SnowflakeSourceInput = schema({
  type: "object",
  aliases: ["snowflake_db","snowflakedb","sf"],
  fields: new Map([
    ["vendor", schema({ type: "discriminator" })],
    ["name", schema({
      type: "string",
      description: "a name that tells the source apart from the customer's others",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["snowflake", SnowflakeConfig],
  ]),
  required: ["vendor","name","provider_id","snowflake"],
});

const SourceInput = schema({
  type: "union",
  discriminator: "vendor",
  variants: new Map([
    ["postgres", PostgresSourceInput],
    ["redshift", RedshiftSourceInput],
    ["redshift_serverless", RedshiftServerlessSourceInput],
    ["bigquery", BigQuerySourceInput],
    ["s3", S3SourceInput],
    ["abs", AbsSourceInput],
    ["sftp", SftpSourceInput],
    ["gcs", GcsSourceInput],
    ["s3_compatible", S3CompatibleSourceInput],
    ["snowflake", SnowflakeSourceInput],
  ]),
});

/** A source to create. */
export const source = SourceInput;
