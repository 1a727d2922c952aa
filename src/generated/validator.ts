// Made from openapi/ by `npm run generate`: do not edit.

import { schema } from "../validate/schema.ts";

/** The formats of the document, with the patterns of Prism's own validator. */
export const formats: Readonly<Record<string, RegExp>> = {
  "email": /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
};

const PasswordAuth = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", aliases: ["login"], min: 1 })],
    ["password", /* @__PURE__ */ schema({
      type: "string",
      description: "the password of the user",
      aliases: ["pwd","passwd"],
      min: 1,
    })],
  ]),
  required: ["username","password"],
});

const SshTunnel = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["ssh_tunnel_host", /* @__PURE__ */ schema({ type: "string", description: "the bastion host", aliases: ["bastion_host"], min: 1 })],
    ["ssh_tunnel_port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the SSH port of the bastion host, usually 22",
      min: 1,
      max: 65535,
    })],
    ["ssh_tunnel_username", /* @__PURE__ */ schema({
      type: "string",
      description: "the user to connect to the bastion host as",
      aliases: ["bastion_username","ssh_user"],
      min: 1,
    })],
    ["ssh_public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that is installed on the bastion host, in OpenSSH form on one line",
      min: 1,
    })],
  ]),
  required: ["ssh_tunnel_host","ssh_tunnel_port","ssh_tunnel_username"],
});

const PostgresConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["password_auth", /* @__PURE__ */ schema({
      type: "object",
      fields: new Map([
        ["host", /* @__PURE__ */ schema({
          type: "string",
          description: "the host name or IP address of the database, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", /* @__PURE__ */ schema({
          type: "integer",
          description: "the port of the database, usually 5432",
          min: 1,
          max: 65535,
        })],
        ["database", /* @__PURE__ */ schema({
          type: "string",
          description: "the name of the database",
          aliases: ["db","dbname"],
          min: 1,
        })],
        ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
        ["password_auth", PasswordAuth],
        ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
        ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
        ["ssh_tunnel", SshTunnel],
        ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
      ]),
      required: ["host","port","database","auth_method","password_auth"],
    })],
  ]),
});

const PostgresSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["postgresql","pg","psql","pgsql"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["postgres", PostgresConfig],
  ]),
  required: ["vendor","name","provider_id","postgres"],
});

const RedshiftAwsAccessKeys = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["password", /* @__PURE__ */ schema({ type: "string", description: "the password of the database user in `username`", min: 1 })],
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["password","access_id","secret_key"],
});

const RedshiftAwsAccessKeysConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the cluster, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_access_keys", RedshiftAwsAccessKeys],
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the database user to connect as", min: 1 })],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["cluster", /* @__PURE__ */ schema({ type: "string", description: "the identifier of the cluster", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the cluster", min: 1 })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "a workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","auth_method","aws_access_keys"],
});

const AwsIamRole = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["aws_iam_role_arn", /* @__PURE__ */ schema({ type: "string", description: "the ARN of the role", min: 1 })],
  ]),
  required: ["aws_iam_role_arn"],
});

const RedshiftAwsIamRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the cluster, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the database user to connect as", min: 1 })],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["cluster", /* @__PURE__ */ schema({ type: "string", description: "the identifier of the cluster", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the cluster", min: 1 })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "a workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","auth_method","aws_iam_role"],
});

const RedshiftConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", RedshiftAwsAccessKeysConfig],
    ["aws_iam_role", RedshiftAwsIamRoleConfig],
  ]),
});

const RedshiftSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["aws_redshift","amazon_redshift","redshift_provisioned"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["redshift", RedshiftConfig],
  ]),
  required: ["vendor","name","provider_id","redshift"],
});

const RedshiftServerlessAwsAccessKeys = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["password", /* @__PURE__ */ schema({ type: "string", description: "the password of a database user", min: 1 })],
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["access_id","secret_key"],
});

const RedshiftServerlessAwsAccessKeysConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the workgroup, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "the name of the workgroup", min: 1 })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_access_keys", RedshiftServerlessAwsAccessKeys],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","workgroup","auth_method","aws_access_keys"],
});

const RedshiftServerlessAwsIamRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the workgroup, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "the name of the workgroup", min: 1 })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
  ]),
  required: ["host","port","database","workgroup","auth_method","aws_iam_role"],
});

const RedshiftServerlessConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", RedshiftServerlessAwsAccessKeysConfig],
    ["aws_iam_role", RedshiftServerlessAwsIamRoleConfig],
  ]),
});

const RedshiftServerlessSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["redshift-serverless","aws_redshift_serverless","amazon_redshift_serverless"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["redshift_serverless", RedshiftServerlessConfig],
  ]),
  required: ["vendor","name","provider_id","redshift_serverless"],
});

const GcpServiceAccountRole = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
  ]),
  required: ["service_account_email"],
});

const BigQueryGcpServiceAccountRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["project_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["gcp_service_account_role", GcpServiceAccountRole],
  ]),
  required: ["project_id","region","auth_method","gcp_service_account_role"],
});

const FederatedGcpServiceAccountRole = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["workload_identity_federation_metadata", /* @__PURE__ */ schema({
      type: "object",
      description: "the credential configuration that Google Cloud generates for the workload identity pool, as an object",
      fields: new Map([
        ["type", /* @__PURE__ */ schema({ type: "string" })],
        ["audience", /* @__PURE__ */ schema({ type: "string", description: "the full name of the pool's provider" })],
        ["subject_token_type", /* @__PURE__ */ schema({ type: "string", description: "the type of the token to exchange" })],
        ["service_account_impersonation_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that issues a token of the service account" })],
        ["token_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that exchanges the token" })],
        ["credential_source", /* @__PURE__ */ schema({
          type: "object",
          description: "the source of the token to exchange",
          fields: new Map([
            ["environment_id", /* @__PURE__ */ schema({ type: "string", description: "the cloud that the token comes from" })],
            ["region_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that returns the region" })],
            ["url", /* @__PURE__ */ schema({ type: "string", description: "the URL that returns the credentials" })],
            ["regional_cred_verification_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that verifies the caller's identity" })],
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

const BigQueryFederatedGcpServiceAccountRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["project_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRole],
  ]),
  required: ["project_id","region","auth_method","federated_gcp_service_account_role"],
});

const GcpServiceAccountKey = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["service_account_key", /* @__PURE__ */ schema({
      type: "object",
      description: "the content of the JSON key file from Google, as an object, not as text",
      aliases: ["credentials","credentials_json","key_file","json_key"],
      fields: new Map([
        ["type", /* @__PURE__ */ schema({ type: "string" })],
        ["project_id", /* @__PURE__ */ schema({ type: "string", description: "the project of the service account" })],
        ["private_key_id", /* @__PURE__ */ schema({ type: "string", description: "the id of the key" })],
        ["private_key", /* @__PURE__ */ schema({ type: "string", description: "the private key in PEM form" })],
        ["client_email", /* @__PURE__ */ schema({ type: "string", description: "the email address of the service account" })],
        ["client_id", /* @__PURE__ */ schema({ type: "string", description: "the id of the service account" })],
        ["auth_uri", /* @__PURE__ */ schema({ type: "string", description: "the URL of the consent page" })],
        ["token_uri", /* @__PURE__ */ schema({ type: "string", description: "the URL that issues a token" })],
        ["auth_provider_x509_cert_url", /* @__PURE__ */ schema({ type: "string", description: "the URL of Google's certificates" })],
        ["client_x509_cert_url", /* @__PURE__ */ schema({ type: "string", description: "the URL of the certificates of the service account" })],
      ]),
      required: [],
      open: true,
    })],
  ]),
  required: ["service_account_email","service_account_key"],
});

const BigQueryGcpServiceAccountKeyConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["project_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["gcp_service_account_key", GcpServiceAccountKey],
  ]),
  required: ["project_id","region","auth_method","gcp_service_account_key"],
});

const BigQueryConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["gcp_service_account_role", BigQueryGcpServiceAccountRoleConfig],
    ["federated_gcp_service_account_role", BigQueryFederatedGcpServiceAccountRoleConfig],
    ["gcp_service_account_key", BigQueryGcpServiceAccountKeyConfig],
  ]),
});

const BigQuerySourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["big_query","google_bigquery","gcp_bigquery","bq"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["bigquery", BigQueryConfig],
  ]),
  required: ["vendor","name","provider_id","bigquery"],
});

const S3AwsIamRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the AWS region of the bucket",
      aliases: ["bucket_region"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_iam_role", AwsIamRole],
    ["bucket_host", /* @__PURE__ */ schema({
      type: "string",
      description: "an endpoint to use instead of the default endpoint of the region",
      min: 1,
    })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
  ]),
  required: ["bucket_name","region","auth_method","aws_iam_role"],
});

const AwsAccessKeys = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: ["access_id","secret_key"],
});

const S3AwsAccessKeysConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the AWS region of the bucket",
      aliases: ["bucket_region"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["aws_access_keys", AwsAccessKeys],
    ["bucket_host", /* @__PURE__ */ schema({
      type: "string",
      description: "an endpoint to use instead of the default endpoint of the region",
      min: 1,
    })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnel],
  ]),
  required: ["bucket_name","region","auth_method","aws_access_keys"],
});

const S3Config = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_iam_role", S3AwsIamRoleConfig],
    ["aws_access_keys", S3AwsAccessKeysConfig],
  ]),
});

const S3SourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["aws_s3","amazon_s3"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["s3", S3Config],
  ]),
  required: ["vendor","name","provider_id","s3"],
});

const AzureServiceSharedAccessSignature = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["shared_access_signature_token", /* @__PURE__ */ schema({
      type: "string",
      description: "the SAS token, a query string",
      aliases: ["sas_token"],
      min: 1,
    })],
  ]),
  required: ["shared_access_signature_token"],
});

const AbsConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["azure_service_shared_access_signature", /* @__PURE__ */ schema({
      type: "object",
      fields: new Map([
        ["bucket_name", /* @__PURE__ */ schema({
          type: "string",
          description: "the name of the container",
          aliases: ["container_name","container"],
          min: 1,
        })],
        ["storage_account_name", /* @__PURE__ */ schema({
          type: "string",
          description: "the name of the storage account",
          aliases: ["account_name","storage_account"],
          min: 1,
        })],
        ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
        ["azure_service_shared_access_signature", AzureServiceSharedAccessSignature],
      ]),
      required: ["bucket_name","storage_account_name","auth_method","azure_service_shared_access_signature"],
    })],
  ]),
});

const AbsSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["azure_blob_storage","azure_blob","azure_storage","azure"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["abs", AbsConfig],
  ]),
  required: ["vendor","name","provider_id","abs"],
});

const SftpPublicKeyAuth = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, in OpenSSH form on one line",
      min: 1,
    })],
  ]),
  required: ["public_key"],
});

const SftpConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["public_key_auth", /* @__PURE__ */ schema({
      type: "object",
      fields: new Map([
        ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", min: 1 })],
        ["host", /* @__PURE__ */ schema({
          type: "string",
          description: "the host name or IP address of the server",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", /* @__PURE__ */ schema({ type: "integer", description: "the port of the server, usually 22", min: 1, max: 65535 })],
        ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
        ["public_key_auth", SftpPublicKeyAuth],
      ]),
      required: ["username","host","port","auth_method","public_key_auth"],
    })],
  ]),
});

const SftpSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["ssh_ftp","ftp","ftps"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["sftp", SftpConfig],
  ]),
  required: ["vendor","name","provider_id","sftp"],
});

const GcsGcpServiceAccountRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["gcp_service_account_role", GcpServiceAccountRole],
  ]),
  required: ["bucket_name","region","auth_method","gcp_service_account_role"],
});

const GcsFederatedGcpServiceAccountRoleConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRole],
  ]),
  required: ["bucket_name","region","auth_method","federated_gcp_service_account_role"],
});

const GcsHmacKeys = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["access_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the access id of the key pair",
      aliases: ["access_id"],
      min: 1,
    })],
    ["secret", /* @__PURE__ */ schema({ type: "string", description: "the secret of the key pair", min: 1 })],
  ]),
  required: ["access_key","secret"],
});

const GcsHmacKeysConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["gcs_hmac_keys", GcsHmacKeys],
  ]),
  required: ["bucket_name","region","auth_method","gcs_hmac_keys"],
});

const GcsGcpServiceAccountKeyConfig = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["gcp_service_account_key", GcpServiceAccountKey],
  ]),
  required: ["bucket_name","region","auth_method","gcp_service_account_key"],
});

const GcsConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["gcp_service_account_role", GcsGcpServiceAccountRoleConfig],
    ["federated_gcp_service_account_role", GcsFederatedGcpServiceAccountRoleConfig],
    ["gcs_hmac_keys", GcsHmacKeysConfig],
    ["gcp_service_account_key", GcsGcpServiceAccountKeyConfig],
  ]),
});

const GcsSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["google_cloud_storage","google_storage","gcp_storage","cloud_storage"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["gcs", GcsConfig],
  ]),
  required: ["vendor","name","provider_id","gcs"],
});

const S3CompatibleConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["aws_access_keys", /* @__PURE__ */ schema({
      type: "object",
      fields: new Map([
        ["host", /* @__PURE__ */ schema({
          type: "string",
          description: "the host of the storage, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", /* @__PURE__ */ schema({
          type: "integer",
          description: "the port of the storage, usually 443",
          min: 1,
          max: 65535,
        })],
        ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
        ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
        ["aws_access_keys", /* @__PURE__ */ schema({ ...AwsAccessKeys, aliases: ["access_keys"] })],
        ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
        ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
        ["ssh_tunnel", SshTunnel],
      ]),
      required: ["host","port","bucket_name","auth_method","aws_access_keys"],
    })],
  ]),
});

const S3CompatibleSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["s3-compatible","s3_compat","minio","r2","generic_s3"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["s3_compatible", S3CompatibleConfig],
  ]),
  required: ["vendor","name","provider_id","s3_compatible"],
});

const SnowflakePublicKeyAuth = /* @__PURE__ */ schema({
  type: "object",
  fields: new Map([
    ["public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, base64 that begins with `MIIBI`",
      min: 1,
    })],
  ]),
  required: ["public_key"],
});

const SnowflakeConfig = /* @__PURE__ */ schema({
  type: "union",
  discriminator: "auth_method",
  variants: new Map([
    ["public_key_auth", /* @__PURE__ */ schema({
      type: "object",
      fields: new Map([
        ["host", /* @__PURE__ */ schema({
          type: "string",
          description: "the host of the account, without a scheme",
          aliases: ["server","address","url","endpoint"],
          min: 1,
        })],
        ["port", /* @__PURE__ */ schema({
          type: "integer",
          description: "the port of the account, usually 443",
          min: 1,
          max: 65535,
        })],
        ["database", /* @__PURE__ */ schema({
          type: "string",
          description: "the name of the database",
          aliases: ["db","dbname"],
          min: 1,
        })],
        ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", min: 1 })],
        ["auth_method", /* @__PURE__ */ schema({ type: "discriminator" })],
        ["public_key_auth", SnowflakePublicKeyAuth],
        ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
      ]),
      required: ["host","port","database","username","auth_method","public_key_auth"],
    })],
  ]),
});

const SnowflakeSourceInput = /* @__PURE__ */ schema({
  type: "object",
  aliases: ["snowflake_db","snowflakedb","sf"],
  fields: new Map([
    ["vendor", /* @__PURE__ */ schema({ type: "discriminator" })],
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["provider_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the provider (your customer) that the source belongs to",
      aliases: ["customer_id","tenant_id"],
      min: 1,
    })],
    ["snowflake", SnowflakeConfig],
  ]),
  required: ["vendor","name","provider_id","snowflake"],
});

const SourceInput = /* @__PURE__ */ schema({
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

const PasswordAuthUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a database user",
  fields: new Map([
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", aliases: ["login"], min: 1 })],
    ["password", /* @__PURE__ */ schema({
      type: "string",
      description: "the password of the user",
      aliases: ["pwd","passwd"],
      min: 1,
    })],
  ]),
  required: [],
});

const SshTunnelUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a bastion host to connect through",
  fields: new Map([
    ["ssh_tunnel_host", /* @__PURE__ */ schema({ type: "string", description: "the bastion host", aliases: ["bastion_host"], min: 1 })],
    ["ssh_tunnel_port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the SSH port of the bastion host, usually 22",
      min: 1,
      max: 65535,
    })],
    ["ssh_tunnel_username", /* @__PURE__ */ schema({
      type: "string",
      description: "the user to connect to the bastion host as",
      aliases: ["bastion_username","ssh_user"],
      min: 1,
    })],
    ["ssh_public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that is installed on the bastion host, in OpenSSH form on one line",
      min: 1,
    })],
  ]),
  required: [],
});

const PostgresConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the database to read, and the user to connect as",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the host name or IP address of the database, without a scheme",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the database, usually 5432",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "a user name and a password, in `password_auth`",
      values: ["password_auth"],
    })],
    ["password_auth", PasswordAuthUpdate],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnelUpdate],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
  ]),
  required: [],
});

const RedshiftAwsAccessKeysUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a key pair of an AWS user, and the password of the database user",
  fields: new Map([
    ["password", /* @__PURE__ */ schema({ type: "string", description: "the password of the database user in `username`", min: 1 })],
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: [],
});

const AwsIamRoleUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a role in the customer's AWS account that Prequel may assume",
  fields: new Map([
    ["aws_iam_role_arn", /* @__PURE__ */ schema({ type: "string", description: "the ARN of the role", min: 1 })],
  ]),
  required: [],
});

const RedshiftConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the cluster to read",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the cluster, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the cluster, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "how the source authenticates",
      values: ["aws_access_keys","aws_iam_role"],
    })],
    ["aws_access_keys", RedshiftAwsAccessKeysUpdate],
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the database user to connect as", min: 1 })],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["cluster", /* @__PURE__ */ schema({ type: "string", description: "the identifier of the cluster", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the cluster", min: 1 })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "a workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnelUpdate],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
    ["aws_iam_role", AwsIamRoleUpdate],
  ]),
  required: [],
});

const RedshiftServerlessAwsAccessKeysUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a key pair of an AWS user",
  fields: new Map([
    ["password", /* @__PURE__ */ schema({ type: "string", description: "the password of a database user", min: 1 })],
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: [],
});

const RedshiftServerlessConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the workgroup to read",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the endpoint of the workgroup, without a port",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the workgroup, usually 5439",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["workgroup", /* @__PURE__ */ schema({ type: "string", description: "the name of the workgroup", min: 1 })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "how the source authenticates",
      values: ["aws_access_keys","aws_iam_role"],
    })],
    ["aws_access_keys", RedshiftServerlessAwsAccessKeysUpdate],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
    ["region", /* @__PURE__ */ schema({ type: "string", description: "the AWS region of the workgroup", min: 1 })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnelUpdate],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["connection_timeout_in_seconds", /* @__PURE__ */ schema({
      type: "integer",
      description: "the time to wait for a connection, in seconds",
      aliases: ["timeout_seconds","connect_timeout"],
      min: 1,
    })],
    ["aws_iam_role", AwsIamRoleUpdate],
  ]),
  required: [],
});

const GcpServiceAccountRoleUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a service account of the customer that Prequel may impersonate",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
  ]),
  required: [],
});

const workload_identity_federation_metadata = /* @__PURE__ */ schema({
  type: "object",
  description: "the credential configuration that Google Cloud generates for the workload identity pool, as an object",
  fields: new Map([
    ["type", /* @__PURE__ */ schema({ type: "string" })],
    ["audience", /* @__PURE__ */ schema({ type: "string", description: "the full name of the pool's provider" })],
    ["subject_token_type", /* @__PURE__ */ schema({ type: "string", description: "the type of the token to exchange" })],
    ["service_account_impersonation_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that issues a token of the service account" })],
    ["token_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that exchanges the token" })],
    ["credential_source", /* @__PURE__ */ schema({
      type: "object",
      description: "the source of the token to exchange",
      fields: new Map([
        ["environment_id", /* @__PURE__ */ schema({ type: "string", description: "the cloud that the token comes from" })],
        ["region_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that returns the region" })],
        ["url", /* @__PURE__ */ schema({ type: "string", description: "the URL that returns the credentials" })],
        ["regional_cred_verification_url", /* @__PURE__ */ schema({ type: "string", description: "the URL that verifies the caller's identity" })],
      ]),
      required: [],
      open: true,
    })],
  ]),
  required: [],
  open: true,
});

const FederatedGcpServiceAccountRoleUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a service account that Prequel reaches through a workload identity pool of the customer",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["workload_identity_federation_metadata", workload_identity_federation_metadata],
  ]),
  required: [],
});

const service_account_key = /* @__PURE__ */ schema({
  type: "object",
  description: "the content of the JSON key file from Google, as an object, not as text",
  aliases: ["credentials","credentials_json","key_file","json_key"],
  fields: new Map([
    ["type", /* @__PURE__ */ schema({ type: "string" })],
    ["project_id", /* @__PURE__ */ schema({ type: "string", description: "the project of the service account" })],
    ["private_key_id", /* @__PURE__ */ schema({ type: "string", description: "the id of the key" })],
    ["private_key", /* @__PURE__ */ schema({ type: "string", description: "the private key in PEM form" })],
    ["client_email", /* @__PURE__ */ schema({ type: "string", description: "the email address of the service account" })],
    ["client_id", /* @__PURE__ */ schema({ type: "string", description: "the id of the service account" })],
    ["auth_uri", /* @__PURE__ */ schema({ type: "string", description: "the URL of the consent page" })],
    ["token_uri", /* @__PURE__ */ schema({ type: "string", description: "the URL that issues a token" })],
    ["auth_provider_x509_cert_url", /* @__PURE__ */ schema({ type: "string", description: "the URL of Google's certificates" })],
    ["client_x509_cert_url", /* @__PURE__ */ schema({ type: "string", description: "the URL of the certificates of the service account" })],
  ]),
  required: [],
  open: true,
});

const GcpServiceAccountKeyUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a service account with a key file",
  fields: new Map([
    ["service_account_email", /* @__PURE__ */ schema({
      type: "string",
      description: "the email address of the service account",
      aliases: ["client_email"],
      min: 1,
      format: "email",
    })],
    ["service_account_key", service_account_key],
  ]),
  required: [],
});

const BigQueryConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the project to read",
  fields: new Map([
    ["project_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the id of the Google Cloud project",
      aliases: ["gcp_project"],
      min: 1,
    })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the data, such as `US` or `europe-west1`",
      aliases: ["location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "how the source authenticates",
      values: ["gcp_service_account_role","federated_gcp_service_account_role","gcp_service_account_key"],
    })],
    ["gcp_service_account_role", GcpServiceAccountRoleUpdate],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRoleUpdate],
    ["gcp_service_account_key", GcpServiceAccountKeyUpdate],
  ]),
  required: [],
});

const AwsAccessKeysUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a key pair of an AWS user",
  fields: new Map([
    ["access_id", /* @__PURE__ */ schema({
      type: "string",
      description: "the access key id",
      aliases: ["access_key_id","aws_access_key_id"],
      min: 1,
    })],
    ["secret_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the secret access key",
      aliases: ["secret_access_key","aws_secret_access_key"],
      min: 1,
    })],
  ]),
  required: [],
});

const S3ConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the bucket to read",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the AWS region of the bucket",
      aliases: ["bucket_region"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "how the source authenticates",
      values: ["aws_iam_role","aws_access_keys"],
    })],
    ["aws_iam_role", AwsIamRoleUpdate],
    ["bucket_host", /* @__PURE__ */ schema({
      type: "string",
      description: "an endpoint to use instead of the default endpoint of the region",
      min: 1,
    })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnelUpdate],
    ["aws_access_keys", AwsAccessKeysUpdate],
  ]),
  required: [],
});

const AzureServiceSharedAccessSignatureUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a service SAS of Azure Storage",
  fields: new Map([
    ["shared_access_signature_token", /* @__PURE__ */ schema({
      type: "string",
      description: "the SAS token, a query string",
      aliases: ["sas_token"],
      min: 1,
    })],
  ]),
  required: [],
});

const AbsConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a container that Prequel reads with a shared access signature",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the container",
      aliases: ["container_name","container"],
      min: 1,
    })],
    ["storage_account_name", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the storage account",
      aliases: ["account_name","storage_account"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "a shared access signature, in `azure_service_shared_access_signature`",
      values: ["azure_service_shared_access_signature"],
    })],
    ["azure_service_shared_access_signature", AzureServiceSharedAccessSignatureUpdate],
  ]),
  required: [],
});

const SftpPublicKeyAuthUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a key pair whose private key Prequel has",
  fields: new Map([
    ["public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, in OpenSSH form on one line",
      min: 1,
    })],
  ]),
  required: [],
});

const SftpConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a server that Prequel reads as a user whose `authorized_keys` contain the key that Prequel issued",
  fields: new Map([
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", min: 1 })],
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the host name or IP address of the server",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({ type: "integer", description: "the port of the server, usually 22", min: 1, max: 65535 })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, in `public_key_auth`",
      values: ["public_key_auth"],
    })],
    ["public_key_auth", SftpPublicKeyAuthUpdate],
  ]),
  required: [],
});

const GcsHmacKeysUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "an HMAC key pair of Google Cloud Storage",
  fields: new Map([
    ["access_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the access id of the key pair",
      aliases: ["access_id"],
      min: 1,
    })],
    ["secret", /* @__PURE__ */ schema({ type: "string", description: "the secret of the key pair", min: 1 })],
  ]),
  required: [],
});

const GcsConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the bucket to read",
  fields: new Map([
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["region", /* @__PURE__ */ schema({
      type: "string",
      description: "the location of the bucket, such as `us` or `us-central1`",
      aliases: ["bucket_region","location"],
      min: 1,
    })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "how the source authenticates",
      values: ["gcp_service_account_role","federated_gcp_service_account_role","gcs_hmac_keys","gcp_service_account_key"],
    })],
    ["gcp_service_account_role", GcpServiceAccountRoleUpdate],
    ["federated_gcp_service_account_role", FederatedGcpServiceAccountRoleUpdate],
    ["gcs_hmac_keys", GcsHmacKeysUpdate],
    ["gcp_service_account_key", GcpServiceAccountKeyUpdate],
  ]),
  required: [],
});

const S3CompatibleConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a bucket that Prequel reads with a key pair",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the host of the storage, without a scheme",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the storage, usually 443",
      min: 1,
      max: 65535,
    })],
    ["bucket_name", /* @__PURE__ */ schema({ type: "string", description: "the name of the bucket", aliases: ["bucket"], min: 1 })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "a key pair, in `aws_access_keys`",
      values: ["aws_access_keys"],
    })],
    ["aws_access_keys", /* @__PURE__ */ schema({ ...AwsAccessKeysUpdate, aliases: ["access_keys"] })],
    ["disable_ssl", /* @__PURE__ */ schema({ type: "boolean" })],
    ["use_ssh_tunnel", /* @__PURE__ */ schema({ type: "boolean" })],
    ["ssh_tunnel", SshTunnelUpdate],
  ]),
  required: [],
});

const SnowflakePublicKeyAuthUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "a key pair whose private key Prequel has",
  fields: new Map([
    ["public_key", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, base64 that begins with `MIIBI`",
      min: 1,
    })],
  ]),
  required: [],
});

const SnowflakeConfigUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "an account that Prequel reads as a user whose `RSA_PUBLIC_KEY` is the key that Prequel issued",
  fields: new Map([
    ["host", /* @__PURE__ */ schema({
      type: "string",
      description: "the host of the account, without a scheme",
      aliases: ["server","address","url","endpoint"],
      min: 1,
    })],
    ["port", /* @__PURE__ */ schema({
      type: "integer",
      description: "the port of the account, usually 443",
      min: 1,
      max: 65535,
    })],
    ["database", /* @__PURE__ */ schema({
      type: "string",
      description: "the name of the database",
      aliases: ["db","dbname"],
      min: 1,
    })],
    ["username", /* @__PURE__ */ schema({ type: "string", description: "the user to connect as", min: 1 })],
    ["auth_method", /* @__PURE__ */ schema({
      type: "string",
      description: "the public key that Prequel issued, in `public_key_auth`",
      values: ["public_key_auth"],
    })],
    ["public_key_auth", SnowflakePublicKeyAuthUpdate],
    ["schema", /* @__PURE__ */ schema({ type: "string", description: "the schema to read from", min: 1 })],
  ]),
  required: [],
});

const SourceUpdate = /* @__PURE__ */ schema({
  type: "object",
  description: "the fields to change, with at most one vendor's configuration",
  fields: new Map([
    ["name", /* @__PURE__ */ schema({
      type: "string",
      description: "a name that is unique among the sources of the customer",
      aliases: ["title","label"],
      min: 1,
    })],
    ["postgres", PostgresConfigUpdate],
    ["redshift", RedshiftConfigUpdate],
    ["redshift_serverless", RedshiftServerlessConfigUpdate],
    ["bigquery", BigQueryConfigUpdate],
    ["s3", S3ConfigUpdate],
    ["abs", AbsConfigUpdate],
    ["sftp", SftpConfigUpdate],
    ["gcs", GcsConfigUpdate],
    ["s3_compatible", S3CompatibleConfigUpdate],
    ["snowflake", SnowflakeConfigUpdate],
  ]),
  required: [],
  exclusive: ["postgres","redshift","redshift_serverless","bigquery","s3","abs","sftp","gcs","s3_compatible","snowflake"],
});

/** A source to create. */
export const source = SourceInput;

/** The changes to a source. */
export const sourceUpdate = SourceUpdate;
