import type { Vendor } from "../../generated/vendors.ts";
import type { Mistake } from "../warning.ts";

const website = "a website";
/** In China, the region may follow the service. */
const aws = "(?:cn-[a-z]+-\\d\\.)?amazonaws\\.com(?:\\.cn)?$";
const azure = "(?:windows\\.net|usgovcloudapi\\.net|chinacloudapi\\.cn)$";

/**
 * The documented endpoints of services, by the end of the host name, each with the vendors whose sources connect to it:
 * https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html,
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns (public zones),
 * https://docs.snowflake.com/en/user-guide/organizations-connect,
 * https://cloud.google.com/storage/docs/request-endpoints.
 * SFTP to Azure uses the blob endpoint: https://learn.microsoft.com/azure/storage/blobs/secure-file-transfer-protocol-support-how-to
 */
const services: readonly (readonly [pattern: string, title: string, ...vendors: Vendor[]])[] = [
  [
    "(?:console\\.(?:aws\\.amazon\\.com|neon\\.tech|aiven\\.io)|portal\\.azure\\.com|dash\\.cloudflare\\.com|(?:console|docs)\\.cloud\\.google\\.com|github\\.com)$",
    website,
  ],
  ["snowflakecomputing\\.(?:com|cn)$", "Snowflake", "snowflake"],
  ["snowflake\\.com$", website],
  [
    `^(?:redshift|redshift-data|redshift-serverless|rds)\\.[a-z-]+\\d\\.${aws}`,
    "the AWS management interface",
  ],
  [`redshift-serverless\\.${aws}`, "Amazon Redshift Serverless", "redshift_serverless"],
  [`redshift\\.${aws}`, "Amazon Redshift", "redshift"],
  [`rds\\.${aws}`, "Amazon RDS", "postgres"],
  [`server\\.transfer\\.[a-z-]+\\d\\.${aws}`, "AWS Transfer Family", "sftp"],
  [`s3(?:[.-][a-z\\d.-]+)?\\.${aws}`, "Amazon S3", "s3"],
  ["(?:postgres\\.database|postgres\\.cosmos)\\.azure\\.com$", "Azure Database for PostgreSQL", "postgres"],
  ["(?:mysql|mariadb)\\.database\\.azure\\.com$", "Azure Database for MySQL"],
  ["database\\.windows\\.net$", "Azure SQL Database"],
  [`(?:blob|dfs)\\.core\\.${azure}`, "Azure Blob Storage", "abs", "sftp"],
  ["storage\\.googleapis\\.com$", "Google Cloud Storage", "s3_compatible", "s3"],
  ["bigquery\\.googleapis\\.com$", "Google BigQuery"],
  [
    "(?:digitaloceanspaces|wasabisys|backblazeb2|r2\\.cloudflarestorage)\\.com$",
    "S3-compatible storage",
    "s3_compatible",
    "s3",
  ],
  [
    "(?:neon\\.tech|supabase\\.com?|db\\.ondigitalocean\\.com|cockroachlabs\\.cloud)$",
    "PostgreSQL",
    "postgres",
  ],
  ["mongodb\\.net$", "MongoDB Atlas"],
  ["(?:databricks\\.com|azuredatabricks\\.net)$", "Databricks"],
  ["clickhouse\\.cloud$", "ClickHouse Cloud"],
];

/** Finds the host of a service that the vendor's sources do not connect to. */
export function wrongHost(host: string, isTunnel: boolean, vendor: Vendor): Mistake | undefined {
  const name = host.toLowerCase().replace(/\.$/, "");
  const service = services.find(([pattern]) => new RegExp(`(?:^|\\.)${pattern}`).test(name));
  if (!service) return undefined;
  const [, title, ...vendors] = service;
  return isTunnel || !vendors.includes(vendor) ? wrong(title, isTunnel) : undefined;
}

/** Finds the URL of another kind of database. Redshift also accepts the URLs of PostgreSQL. */
export function wrongUrl(text: string, isTunnel: boolean, vendor: Vendor): Mistake | undefined {
  const [, kind] =
    /^(?:jdbc:)?(postgres|redshift|snowflake|mysql|mariadb|mongodb|sqlserver|oracle|redis|db2)[\w+]*:/i.exec(
      text,
    ) ?? [];
  if (kind === undefined) return undefined;
  const own = vendor.startsWith("redshift") ? /^(?:postgres|redshift)$/i : new RegExp(`^${vendor}$`, "i");
  return isTunnel || !own.test(kind)
    ? wrong(isTunnel ? "a database" : "another kind of database", isTunnel)
    : undefined;
}

function wrong(title: string, isTunnel: boolean): Mistake {
  const advice = isTunnel ? "Enter the host of the SSH tunnel" : "Check the host and the source type";
  return {
    code: "wrong_host",
    message: `This host seems to belong to ${title}. ${advice}.`,
  };
}
