import fc from "fast-check";
import { ed25519Key, largeSpki, rsaKey, rsaSpki } from "./public-keys.ts";
import { awsRegionNames, googleRegionNames } from "./region-names.ts";

/** Working values in every format that the vendors document. */
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const upper = (length: number) => fc.stringMatching(new RegExp(`^[A-Z2-7]{${length}}$`));
const base64 = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9+/]{${length}}$`));
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
/** Random text may be a placeholder, such as `xxx-1` or `none`, which nobody has as a name. */
const name = (pattern: RegExp) =>
  fc.stringMatching(pattern).filter((text) => !/^(?:x{3,}|your|todo|tbd|none|null)(?![a-z\d])/i.test(text));
const slug = name(/^[a-z][a-z0-9]{1,7}(-[a-z0-9]{2,6}){0,2}$/);
const identifier = fc.oneof(
  name(/^[a-z][a-z0-9_]{2,12}$/),
  name(/^[A-Z][A-Z0-9_]{2,12}$/),
  fc.constantFrom(
    "public",
    "app",
    "analytics",
    "dev",
    "my-db",
    "Sales",
    "postgres",
    "PUBLIC",
    "dbt_prod",
    "raw$data",
    "team/app",
    "_airbyte",
  ),
);
const secret = fc.oneof(
  fc.stringMatching(/^canary-[A-Za-z0-9!#$%^&*()_+=.,:;<>?/@{}[\]|~-]{6,30}$/),
  fc.stringMatching(/^canary [a-z]{4,8} [a-z]{4,8}$/),
  // Passwords of many kinds, which must not cause a warning.
  fc.constantFrom(
    '{"a":1}',
    "[abc]",
    "[monkey]",
    "$secretly",
    "<3abc>",
    "<3",
    "$ecret",
    "pass word",
    "Password",
    "password1",
    "key=value",
    "secret: canary",
    "a;b=c",
    "your mother is a hamster",
    "my-password",
    "-----",
    "a&password",
  ),
);

const awsRegion = fc.constantFrom(
  ...awsRegionNames.map(([, code]) => code),
  "us-iso-east-1",
  "us-isob-east-1",
  // Regions that do not exist yet.
  "eu-south-3",
  "us-west-3",
  "ca-southwest-1",
  "ap-central-1",
  "eusc-de-west-1",
);
const googleRegion = fc.constantFrom(
  ...googleRegionNames.flatMap(([, code]) => [code, code.toUpperCase()]),
  ..."US EU us eu asia ASIA nam4 NAM4 eur4 eur5 eur7 eur8 asia1 us-central1+us-east1 aws-us-east-1 aws-eu-west-1 azure-eastus2".split(
    " ",
  ),
);
/** Cloud Storage also has locations of a country: https://cloud.google.com/storage/docs/locations */
const storageRegion = fc.oneof(googleRegion, fc.constantFrom("DE", "IN", "AU", "ca"));
const topLevel = fc.constantFrom(
  "com",
  "io",
  "co.uk",
  "de",
  "dev",
  "cloud",
  "net",
  "com.au",
  "example",
  "app",
  "gov",
  "tech",
);

const publicIp = fc.constantFrom(
  "203.0.113.7",
  "198.51.100.20",
  "8.8.8.8",
  "172.15.0.1",
  "172.32.0.1",
  "192.167.1.1",
  "192.169.0.4",
  "11.0.0.1",
  "100.63.0.1",
  "100.128.0.1",
  "169.253.0.1",
  "52.14.88.203",
  "2001:db8::9",
  "[2001:db8::9]",
  "2a05:d018:abc::1",
);
const ownHost = fc.oneof(
  fc.tuple(slug, slug, topLevel).map((parts) => parts.join(".")),
  fc.tuple(slug, topLevel).map(([name, end]) => `db.${name}.${end}.`),
  fc.tuple(slug, slug).map(([a, b]) => `${a}_replica.${b}.com`),
  fc.constantFrom(
    "internal.acme.com",
    "local.acme.com",
    "localhost.acme.com",
    "DB.ACME.COM",
    "db.münchen.de",
    "private-db.acme.io",
    "postgres.acme.com",
    "snowflake.acme.com",
  ),
  publicIp,
);
const withRegion = (make: (name: string, id: string, region: string) => string) =>
  fc.tuple(slug, fc.stringMatching(/^[a-z0-9]{12}$/), awsRegion).map((parts) => make(...parts));
const awsEnd = (region: string) => (region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com");

const postgresHost = fc.oneof(
  ownHost,
  withRegion((name, id, region) => `${name}.${id}.${region}.rds.${awsEnd(region)}`),
  withRegion((name, id, region) => `${name}.cluster-ro-${id}.${region}.rds.${awsEnd(region)}`),
  withRegion((name, id, region) => `${name}.proxy-${id}.${region}.rds.amazonaws.com`),
  withRegion((_, __, region) => `ec2-3-120-7-9.${region}.compute.amazonaws.com`),
  withRegion((name) => `${name}.postgres.database.azure.com`),
  fc.constantFrom("acme.abc123.rds.cn-north-1.amazonaws.com.cn", "acme-server.postgres.database.azure.com"),
  withRegion((name) => `c-${name}.abc123.postgres.cosmos.azure.com`),
  withRegion((name) => `ep-${name}-a1b2c3d4.eu-central-1.aws.neon.tech`),
  withRegion((_, id) => `db.${id}.supabase.co`),
  withRegion((_, __, region) => `aws-0-${region}.pooler.supabase.com`),
  withRegion((name) => `${name}-do-user-123-0.b.db.ondigitalocean.com`),
  withRegion((name) => `${name}.aivencloud.com`),
  fc.constantFrom("containers-us-west-12.railway.app", "viaduct.proxy.rlwy.net", "db.app.acme.com"),
  withRegion((name) => `${name}.abc.cockroachlabs.cloud`),
  withRegion((_, id) => `${id}.tsdb.cloud.timescale.com`),
  withRegion((name) => `${name}.render.com`),
);
const redshiftHost = withRegion((name, id, region) => `${name}.${id}.${region}.redshift.${awsEnd(region)}`);
const serverlessHost = withRegion(
  (name, _, region) => `${name}.123456789012.${region}.redshift-serverless.${awsEnd(region)}`,
);
const snowflakeHost = fc.oneof(
  fc
    .constantFrom(
      ..."acme-prod myorg-account123 xy12345 acme xy12345.eu-central-1 xy12345.us-east-2.aws xy12345.us-central1.gcp xy12345.east-us-2.azure xy12345.us-east-1.privatelink acme-prod.privatelink ab98765.fhplus.us-gov-west-1.aws xy12345.us-gov-virginia.azure XY12345".split(
        " ",
      ),
    )
    .map((account) => `${account}.snowflakecomputing.com`),
  // Both notations of an account work, and a company may have a proxy.
  fc.constantFrom("acme_prod.snowflakecomputing.com", "org-acct_eu.snowflakecomputing.com"),
  fc.constantFrom("sf.acme.com", "snowflake.acme.io", "acme.dev.snowflakecomputing.com"),
  fc.constantFrom("acme-prod.snowflakecomputing.cn", "xy12345.cn-northwest-1.aws.snowflakecomputing.cn"),
);
const storageHost = fc.oneof(
  ownHost,
  fc.constantFrom(
    ..."nyc3.digitaloceanspaces.com s3.eu-central-1.wasabisys.com s3.us-west-002.backblazeb2.com storage.googleapis.com minio.acme.com s3.acme.com s3.fr-par.scw.cloud fsn1.your-objectstorage.com s3.us-south.cloud-object-storage.appdomain.cloud us-east-1.linodeobjects.com acme.compat.objectstorage.eu-frankfurt-1.oraclecloud.com s3.gra.io.cloud.ovh.net oss-eu-central-1.aliyuncs.com".split(
      " ",
    ),
  ),
  hex(32).map((id) => `${id}.r2.cloudflarestorage.com`),
  hex(32).map((id) => `${id}.eu.r2.cloudflarestorage.com`),
);
const sftpHost = fc.oneof(
  ownHost,
  withRegion((_, id, region) => `s-${id}.server.transfer.${region}.amazonaws.com`),
  fc.constantFrom("acmestorage.blob.core.windows.net", "acme.files.com", "sftp.acme.brickftp.com"),
);

const sshKey = fc.oneof(
  fc.constantFrom(
    rsaKey,
    `${rsaKey} prequel`,
    `restrict ${rsaKey}`,
    ed25519Key,
    "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIKm0pUjzqQcKFjzHRyoA1bRCJ1oKVkQvyfDgJfnUEjJqAAAABHNzaDo= x",
  ),
  fc.constant("restrict ssh-ed25519 AAAAC3NzaC1lZDI1NTE5canary prequel"),
  fc.constant('from="203.0.113.7",no-pty ssh-rsa AAAAB3NzaC1yc2Ecanary'),
  base64(40).map((body) => `ssh-rsa AAAAB3NzaC1yc2E${body} prequel@example`),
  base64(40).map((body) => `ssh-rsa AAAAB3NzaC1yc2E${body}==`),
  base64(30).map((body) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5${body} prequel`),
  base64(40).map(
    (body) => `ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY${body}= a comment with blanks`,
  ),
  fc.constant("ssh-rsa canary-public-key prequel"),
);
const snowflakeKey = fc.oneof(
  fc.constantFrom(rsaSpki, largeSpki),
  base64(60).map((body) => `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${body}QAB`),
  base64(60).map((body) => `MIICIjANBgkqhkiG9w0BAQEFAAOCAg8A${body}==`),
  base64(60).map((body) => `MIIBojANBgkqhkiG9w0BAQEFAAOCAY8A${body}`),
);
const roleArn = fc
  .tuple(
    fc.constantFrom("aws", "aws-cn", "aws-us-gov", "aws-eusc"),
    digits(12),
    fc.constantFrom("", "service-role/", "data/import/", "a=b,c@d.e/"),
    fc.stringMatching(/^[A-Za-z][\w+=,.@-]{2,30}$/),
  )
  .map(([partition, account, path, name]) => `arn:${partition}:iam::${account}:role/${path}${name}`);
const email = fc.oneof(
  fc.tuple(slug, slug).map(([name, project]) => `${name}@${project}-prod.iam.gserviceaccount.com`),
  fc.constantFrom(
    "123456789012-compute@developer.gserviceaccount.com",
    "acme-prod@appspot.gserviceaccount.com",
    "reader@acme.example.com.iam.gserviceaccount.com",
    "service-123@gcp-sa-bigquery.iam.gserviceaccount.com",
  ),
);
const s3Bucket = fc.oneof(
  slug.map((name) => `${name}-exports`),
  fc.constantFrom(
    "acme.exports",
    "www.acme.com",
    "123-data",
    "acme-exports-eu-west-1",
    "aws-logs-123456789012-us-east-1",
    "my-bucket",
    "acme--usw2-az1--x-s3",
    "acme-ap-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias",
    "arn:aws:s3:us-east-1:123456789012:accesspoint/acme",
  ),
);
const gcsBucket = fc.oneof(
  s3Bucket.filter((name) => !name.startsWith("arn")),
  fc.constantFrom("acme_exports", "acme.appspot.com", "artifacts.acme-prod.appspot.com"),
);
const container = fc.oneof(
  slug.map((name) => `${name}1`),
  fc.constantFrom("$web", "$root", "$logs", "acme-exports", "2026-exports"),
);
const sasToken = fc
  .tuple(
    fc.constantFrom("rl", "racwdl", "rlx", "r", "racwdxyltmeopi"),
    base64(43),
    fc.constantFrom("", "&spr=https", "&sip=203.0.113.7"),
  )
  .chain(([permissions, signature, more]) =>
    fc.constantFrom(
      `sp=${permissions}&st=2026-01-01T00:00:00Z&se=2099-01-01T08:00:00Z${more}&sv=2024-11-04&sr=c&sig=canary${encodeURIComponent(signature)}%3D`,
      `sv=2024-11-04&ss=bfqt&srt=sco&sp=${permissions}&se=2099-01-01T08%3A00%3A00Z${more}&sig=canary${encodeURIComponent(signature)}%3D`,
      `sv=2024-11-04&si=readers&sr=c&sig=canary${encodeURIComponent(signature)}%3D`,
      `sv=2024-11-04&sr=d&sdd=2&sp=${permissions}&se=2099-01-01&sig=canary`,
    ),
  );

const tunnel = fc.record({
  ssh_tunnel_host: ownHost.filter((host) => !host.includes("[")),
  ssh_tunnel_port: fc.constantFrom(22, 2222, 2022, 443, 10022),
  ssh_tunnel_username: fc.constantFrom("tunnel", "ubuntu", "ec2-user"),
  ssh_public_key: sshKey,
});

/** Adds nothing, a tunnel that is off, or a tunnel to a host that may be private. */
function withTunnel(config: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const privateHost = fc.constantFrom(
    "localhost",
    "127.0.0.1",
    "10.0.0.5",
    "db.internal",
    "postgres",
    "192.168.7.1",
  );
  return fc.oneof(
    config,
    config.map((fields) => ({ ...fields, use_ssh_tunnel: false })),
    config.map((fields) => ({ ...fields, ssh_tunnel: { ssh_tunnel_host: "", ssh_tunnel_port: 22 } })),
    fc.tuple(config, tunnel).map(([fields, ssh_tunnel]) => ({ ...fields, use_ssh_tunnel: true, ssh_tunnel })),
    fc.tuple(config, tunnel, privateHost).map(([fields, ssh_tunnel, host]) => ({
      ...fields,
      ...("host" in fields && { host }),
      use_ssh_tunnel: true,
      ssh_tunnel,
    })),
  );
}

const awsKeys = fc.record({ access_id: upper(16).map((id) => `AKIA${id}`), secret_key: secret });
const awsAuth = fc.oneof(
  fc.record({ auth_method: fc.constant("aws_access_keys"), aws_access_keys: awsKeys }),
  fc.record({
    auth_method: fc.constant("aws_iam_role"),
    aws_iam_role: fc.record({ aws_iam_role_arn: roleArn }),
  }),
);
const keyFile = (address: string, project: string) => ({
  type: "service_account",
  project_id: project,
  private_key_id: "canary-id",
  private_key: "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----\n",
  client_email: address,
});
const project = fc.oneof(
  name(/^[a-z][a-z0-9-]{4,20}[a-z0-9]$/),
  fc.constantFrom("acme-analytics", "example.com:acme-prod", "acme-123456"),
);
const googleAuth = fc.tuple(email, project).chain(([address, id]) =>
  fc.constantFrom<Record<string, unknown>>(
    {
      project: id,
      auth_method: "gcp_service_account_role",
      gcp_service_account_role: { service_account_email: address },
    },
    {
      project: id,
      auth_method: "gcp_service_account_key",
      gcp_service_account_key: { service_account_email: address, service_account_key: keyFile(address, id) },
    },
    {
      project: id,
      auth_method: "federated_gcp_service_account_role",
      federated_gcp_service_account_role: {
        service_account_email: address,
        workload_identity_federation_metadata: {
          type: "external_account",
          service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${address}:generateAccessToken`,
        },
      },
    },
  ),
);
const hmac = fc.record({
  auth_method: fc.constant("gcs_hmac_keys"),
  gcs_hmac_keys: fc.record({ access_key: upper(57).map((id) => `GOOG1E${id}`.slice(0, 61)), secret }),
});
const timeout = fc.constantFrom(
  {},
  { connection_timeout_in_seconds: 30 },
  { connection_timeout_in_seconds: 3600 },
  { connection_timeout_in_seconds: 1 },
);

const redshiftConfig = (host: fc.Arbitrary<string>, fields: Record<string, fc.Arbitrary<unknown>>) =>
  withTunnel(
    fc
      .tuple(
        host,
        fc.constantFrom(5439, 5440, 5431, 8192, 15439),
        identifier,
        awsAuth,
        fc.record(fields, { requiredKeys: [] }),
        timeout,
      )
      .map(([name, port, database, auth, more, time]) => {
        const [, region = "us-east-1"] = /\.([a-z-]+\d)\.redshift/.exec(name) ?? [];
        return { host: name, port, database, region, ...auth, ...more, ...time };
      }),
  );

const configs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  postgres: withTunnel(
    fc.record({
      host: postgresHost,
      port: fc.constantFrom(5432, 5433, 6432, 6543, 25060, 26257, 15432, 54321, 49152),
      database: identifier,
      schema: identifier,
      auth_method: fc.constant("password_auth"),
      password_auth: fc.record({
        username: fc.oneof(
          identifier,
          fc.constantFrom("reader@acme-server", "prequel.abcdefghijkl", "user-1", "IAM:reader"),
        ),
        password: secret,
      }),
      disable_ssl: fc.boolean(),
    }),
  ),
  redshift: redshiftConfig(redshiftHost, {
    cluster: slug,
    username: identifier,
    schema: identifier,
    workgroup: slug,
  }),
  redshift_serverless: redshiftConfig(serverlessHost, { workgroup: slug, schema: identifier }),
  bigquery: fc
    .tuple(googleAuth, googleRegion)
    .map(([{ project: project_id, ...auth }, region]) => ({ project_id, region, ...auth })),
  gcs: fc
    .tuple(
      gcsBucket,
      storageRegion,
      fc.oneof(
        hmac,
        googleAuth.map(({ project: _, ...auth }) => auth),
      ),
    )
    .map(([bucket_name, region, auth]) => ({ bucket_name, region, ...auth })),
  s3: withTunnel(
    fc.oneof(
      fc
        .tuple(s3Bucket, awsRegion, awsAuth)
        .map(([bucket_name, region, auth]) => ({ bucket_name, region, ...auth })),
      fc.tuple(s3Bucket, awsRegion, awsAuth).map(([bucket_name, region, auth]) => ({
        bucket_name,
        region,
        bucket_host: `s3${region.includes("gov") ? "-fips" : ""}.${region}.${awsEnd(region)}`,
        ...auth,
      })),
      fc
        .tuple(storageHost, awsAuth, fc.constantFrom("auto", "nyc3", "us-east-1", "eu-central-003", "fr-par"))
        .map(([host, auth, region]) => ({
          bucket_name: "Acme_Exports",
          region,
          bucket_host: host,
          ...auth,
        })),
      fc.constantFrom("Acme_Legacy", "acme_legacy").map((bucket_name) => ({
        bucket_name,
        region: "us-east-1",
        auth_method: "aws_iam_role",
        aws_iam_role: { aws_iam_role_arn: "arn:aws:iam::123456789012:role/reader" },
      })),
    ),
  ),
  abs: fc.record({
    bucket_name: container,
    storage_account_name: name(/^[a-z0-9]{3,24}$/),
    auth_method: fc.constant("azure_service_shared_access_signature"),
    azure_service_shared_access_signature: fc.record({ shared_access_signature_token: sasToken }),
  }),
  sftp: fc.record({
    username: fc.oneof(
      identifier,
      fc.constantFrom("acmestorage.exports.reader", "reader@acme.com", "DOMAIN\\reader"),
    ),
    host: sftpHost,
    port: fc.constantFrom(22, 2222, 2022, 10022, 443, 115, 8022),
    auth_method: fc.constant("public_key_auth"),
    public_key_auth: fc.record({ public_key: sshKey }),
  }),
  s3_compatible: withTunnel(
    fc
      .record({
        host: storageHost,
        port: fc.constantFrom(443, 80, 9000, 8443, 9001, 8080, 8333),
        bucket_name: fc.oneof(s3Bucket, fc.constantFrom("Acme_Exports")),
        auth_method: fc.constant("aws_access_keys"),
        aws_access_keys: fc.record({
          access_id: fc.oneof(hex(32), hex(40), fc.constant("GOOG1ECANARYCANARYCANARY"), upper(20), slug),
          secret_key: secret,
        }),
        disable_ssl: fc.boolean(),
      })
      // Port 80 has no TLS.
      .map((fields) => (fields.port === 80 ? { ...fields, disable_ssl: true } : fields)),
  ),
  snowflake: fc.record({
    host: snowflakeHost,
    port: fc.constant(443),
    database: identifier,
    username: fc.oneof(identifier, fc.constantFrom("prequel@acme.com", "PREQUEL_USER")),
    auth_method: fc.constant("public_key_auth"),
    public_key_auth: fc.record({ public_key: snowflakeKey }),
    schema: identifier,
  }),
};

const names = fc.constantFrom(
  "Acme production",
  "Acme (EU)",
  "Crème brûlée",
  "株式会社",
  'Acme\'s "new" warehouse',
  "👩‍💻 data",
  "acme-prod_1",
  "Test",
  "null hypothesis",
  "<Acme>",
  "[Prod]",
  "{acme}",
  "N/A Corp",
  "None",
  "xxx",
  "Your Company",
);

/** Correct sources of every vendor, which must not cause a warning. */
export const believableSource: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  ...Object.entries(configs).map(([vendor, config]) =>
    fc
      .tuple(config, names, names)
      .map(([fields, name, provider_id]) => ({ vendor, name, provider_id, [vendor]: fields })),
  ),
);
