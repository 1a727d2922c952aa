// Made from openapi/ (document 76c20e8240109bd4) by `npm run generate`: do not edit.

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
