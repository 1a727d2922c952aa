// Made from openapi/ (document e64f02b9411a7e64) by `npm run generate`: do not edit.

export type {
  AbsSourceInput,
  BigQuerySourceInput,
  GcsSourceInput,
  ImportSource,
  PostgresSourceInput,
  RedshiftServerlessSourceInput,
  RedshiftSourceInput,
  S3CompatibleSourceInput,
  S3SourceInput,
  SftpSourceInput,
  SnowflakeSourceInput,
  SourceInput,
} from "./types.ts";
