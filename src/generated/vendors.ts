// Made from openapi/ by `npm run generate`: do not edit.

export type {
  AbsSourceInput,
  BigQuerySourceInput,
  Column,
  ConnectionTest,
  GcsSourceInput,
  ImportSource,
  PostgresSourceInput,
  RedshiftServerlessSourceInput,
  RedshiftSourceInput,
  S3CompatibleSourceInput,
  S3SourceInput,
  SchemaRequest,
  SftpSourceInput,
  SnowflakeSourceInput,
  SourceInput,
  SourceUpdate,
} from "./types.ts";

/** Every vendor that a source can be created for. */
export const vendors = [
  "postgres",
  "redshift",
  "redshift_serverless",
  "bigquery",
  "s3",
  "abs",
  "sftp",
  "gcs",
  "s3_compatible",
  "snowflake",
] as const;

/** A vendor, such as `"postgres"`: the value of `vendor` and the key of the vendor's configuration. */
export type Vendor = (typeof vendors)[number];

/** The names of the vendors as people write them, such as `"PostgreSQL"`. */
export const vendorTitles: Readonly<Record<Vendor, string>> = {
  postgres: "PostgreSQL",
  redshift: "Amazon Redshift",
  redshift_serverless: "Amazon Redshift Serverless",
  bigquery: "Google BigQuery",
  s3: "Amazon S3",
  abs: "Azure Blob Storage",
  sftp: "SFTP",
  gcs: "Google Cloud Storage",
  s3_compatible: "S3-compatible storage",
  snowflake: "Snowflake",
};

/** The ways to authenticate with each vendor: the values of `auth_method`. */
export const authMethods = {
  postgres: ["password_auth"],
  redshift: ["aws_access_keys","aws_iam_role"],
  redshift_serverless: ["aws_access_keys","aws_iam_role"],
  bigquery: ["gcp_service_account_role","federated_gcp_service_account_role","gcp_service_account_key"],
  s3: ["aws_iam_role","aws_access_keys"],
  abs: ["azure_service_shared_access_signature"],
  sftp: ["public_key_auth"],
  gcs: ["gcp_service_account_role","federated_gcp_service_account_role","gcs_hmac_keys","gcp_service_account_key"],
  s3_compatible: ["aws_access_keys"],
  snowflake: ["public_key_auth"],
} as const satisfies Record<Vendor, readonly string[]>;
