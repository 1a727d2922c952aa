import type { Group } from "./corpus.ts";

const postgres = "postgres.password_auth";
const keys = "s3.aws_access_keys";
const sftp = "sftp.public_key_auth";
const snowflake = "snowflake.public_key_auth";
const abs = "abs.azure_service_shared_access_signature";
const bastion = "redshift.aws_access_keys";

const password = "postgres.password_auth.password";
const token = "abs.azure_service_shared_access_signature.shared_access_signature_token";
const privatePem = "-----BEGIN RSA PRIVATE KEY-----\ncanary-secret\n-----END RSA PRIVATE KEY-----";
const publicPem = (body: string) => `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`;
const sshKey = "AAAAB3NzaC1yc2EcanaryCanaryCanary";
const spki = "MIIBIjANBgkqhkiGcanaryCanaryCanary";

/** Mistakes in secrets and in public keys, and secrets in other fields. */
export const secretMistakes: readonly Group[] = [
  {
    example: postgres,
    field: password,
    code: "secret_blanks",
    rows: [
      ["canary-secret "],
      ["canary-secret\n"],
      [" canary-secret"],
      ["\tcanary-secret"],
      ["canary-secret\r\n"],
    ],
  },
  {
    example: keys,
    field: "s3.aws_access_keys.secret_key",
    code: "secret_blanks",
    rows: [["canary-secret-key\n"], [" canary-secret-key"]],
  },
  {
    example: "gcs.gcs_hmac_keys",
    field: "gcs.gcs_hmac_keys.secret",
    code: "secret_blanks",
    rows: [["canary-secret "]],
  },
  { example: abs, field: token, code: "secret_blanks", rows: [["sv=2024-11-04&sig=canary-secret\n"]] },
  { example: postgres, field: password, code: "blank", rows: [["  "], ["\n"]] },
  {
    example: postgres,
    field: password,
    code: "secret_in_wrong_form",
    rows: [
      ["postgres://reader:canary-secret@db.acme.com/app"],
      ["jdbc:postgresql://db.acme.com/app?password=canary-secret"],
      ["host=db.acme.com password=canary-secret"],
      [privatePem],
      ["ssh-rsa AAAAB3canary-secret"],
    ],
  },
  {
    example: postgres,
    field: password,
    code: "placeholder",
    rows: [
      ["<password>"],
      ["<your password>"],
      ["changeme"],
      ["change_me"],
      ["ChangeMe"],
      ["********"],
      ["••••••••"],
      ["xxxxxxxx"],
      ["password"],
      ["your-password"],
      ["your_password_here"],
      ["YOUR_PASSWORD"],
      ["\u0024{DB_PASSWORD}"],
      ["$DB_PASSWORD"],
      ["{{ password }}"],
      ["%DB_PASSWORD%"],
      ["process.env.DB_PASSWORD"],
      ["[redacted]"],
      ["REDACTED"],
      ["undefined"],
      ["null"],
      ["enter password"],
      ["replace-me"],
      ["[object Object]"],
    ],
  },
  {
    example: keys,
    field: "s3.aws_access_keys.secret_key",
    code: "placeholder",
    rows: [["****************abcd"], ["<secret>"], ["your-secret-key"], ["secret_key"], ["..."]],
  },
  { example: abs, field: token, code: "placeholder", rows: [["<sas-token>"], ["********"]] },
  {
    example: postgres,
    field: "postgres.host",
    code: "placeholder",
    rows: [
      ["<host>"],
      ["your-host"],
      ["\u0024{DB_HOST}"],
      ["your-db.example.com"],
      ["xxxx.us-east-1.rds.amazonaws.com"],
      ["undefined"],
    ],
  },
  {
    example: postgres,
    field: "postgres.database",
    code: "placeholder",
    rows: [["<database>"], ["your_database"], ["{{database}}"]],
  },
  {
    example: postgres,
    field: "postgres.password_auth.username",
    code: "placeholder",
    rows: [["<username>"], ["YOUR_USERNAME"], ["$DB_USER"]],
  },
  {
    example: keys,
    field: "s3.aws_access_keys.access_id",
    code: "placeholder",
    rows: [["AKIA****************"], ["<access key id>"], ["YOUR_ACCESS_KEY"], ["access_id"]],
  },
  {
    example: keys,
    field: "s3.bucket_name",
    code: "placeholder",
    rows: [["your-bucket-name"], ["<bucket>"], ["bucket_name"]],
  },
  {
    example: "s3.aws_iam_role",
    field: "s3.aws_iam_role.aws_iam_role_arn",
    code: "placeholder",
    rows: [["<role arn>"]],
  },
  {
    example: "bigquery.gcp_service_account_role",
    field: "bigquery.project_id",
    code: "placeholder",
    rows: [["your-project-id"], ["[PROJECT_ID]"], ["project_id"]],
  },
  {
    example: postgres,
    field: "name",
    code: "placeholder",
    rows: [["undefined"], ["<name>"], ["[object Object]"]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "placeholder",
    rows: [["ssh-rsa AAAAB3NzaC1yc2E...canary"], ["<public key>"]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "private_key",
    rows: [
      [privatePem],
      ["-----BEGIN OPENSSH PRIVATE KEY-----\ncanary-secret\n-----END OPENSSH PRIVATE KEY-----\n"],
      ["PuTTY-User-Key-File-3: ssh-rsa\ncanary-secret"],
    ],
  },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "private_key",
    rows: [
      ["-----BEGIN PRIVATE KEY-----\ncanary-secret\n-----END PRIVATE KEY-----"],
      ["-----BEGIN ENCRYPTED PRIVATE KEY-----\ncanary-secret\n-----END ENCRYPTED PRIVATE KEY-----"],
      ["MIIEvQIBADANBgkqcanary-secret"],
      ["MIIEpAIBAAKCcanary-secret"],
    ],
  },
  {
    example: bastion,
    field: "redshift.ssh_tunnel.ssh_public_key",
    code: "private_key",
    rows: [[privatePem]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "wrong_key_format",
    rows: [
      [publicPem("canary")],
      [spki],
      ["---- BEGIN SSH2 PUBLIC KEY ----\ncanary\n---- END SSH2 PUBLIC KEY ----"],
      ["-----BEGIN CERTIFICATE-----\ncanary\n-----END CERTIFICATE-----"],
      ["~/.ssh/id_rsa.pub"],
      ["/home/jane/.ssh/id_ed25519.pub"],
      ["C:\\Users\\jane\\key.pub"],
      [`files.acme.com ssh-rsa ${sshKey}`],
      [sshKey, `ssh-rsa ${sshKey}`],
      ["AAAAC3NzaC1lZDI1NTE5canary", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5canary"],
    ],
  },
  {
    example: bastion,
    field: "redshift.ssh_tunnel.ssh_public_key",
    code: "wrong_key_format",
    rows: [[publicPem("canary")], [spki]],
  },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "wrong_key_format",
    rows: [
      [`ssh-rsa ${sshKey} prequel`],
      ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5canary"],
      [sshKey],
      ["-----BEGIN RSA PUBLIC KEY-----\ncanary\n-----END RSA PUBLIC KEY-----"],
      ["-----BEGIN CERTIFICATE-----\ncanary\n-----END CERTIFICATE-----"],
      ["MIIBCgKCAQEAcanary"],
      ["rsa_key.pub"],
    ],
  },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "key_armor",
    rows: [
      [publicPem(spki), spki],
      [`${publicPem(spki)}\n`, spki],
      [publicPem("MIIBIjANBgkqhkiG\ncanaryCanary\nCanary"), "MIIBIjANBgkqhkiGcanaryCanaryCanary"],
      [publicPem("MIIBIjANBgkqhkiG\r\ncanary"), "MIIBIjANBgkqhkiGcanary"],
      ["MIIBIjANBgkqhkiG\ncanary", "MIIBIjANBgkqhkiGcanary"],
      ["MIIBIjANBgkqhkiG canary", "MIIBIjANBgkqhkiGcanary"],
      [`-----BEGIN PUBLIC KEY-----\\n${spki}\\n-----END PUBLIC KEY-----\\n`, spki],
      [`RSA_PUBLIC_KEY='${spki}'`, spki],
      [`ALTER USER prequel SET RSA_PUBLIC_KEY='${spki}';`, spki],
    ],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "key_line_breaks",
    rows: [
      ["ssh-rsa AAAAB3NzaC1yc2E\ncanaryCanary\nCanary", `ssh-rsa ${sshKey}`],
      ["ssh-rsa\nAAAAB3NzaC1yc2EcanaryCanaryCanary", `ssh-rsa ${sshKey}`],
      [`ssh-rsa ${sshKey} first\nssh-rsa ${sshKey} second`],
    ],
  },
  {
    example: bastion,
    field: "redshift.ssh_tunnel.ssh_public_key",
    code: "key_line_breaks",
    rows: [["ssh-rsa AAAAB3NzaC1yc2E\ncanaryCanaryCanary", `ssh-rsa ${sshKey}`]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "key_fingerprint",
    rows: [
      ["SHA256:canaryCanaryCanaryCanaryCanaryCanary0000000"],
      ["MD5:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff"],
      ["00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff"],
      ["2048 SHA256:canaryCanaryCanaryCanaryCanaryCanary0000000 reader (RSA)"],
    ],
  },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "key_fingerprint",
    rows: [["SHA256:canaryCanaryCanaryCanaryCanaryCanary000000="]],
  },
  {
    example: bastion,
    field: "redshift.ssh_tunnel.ssh_public_key",
    code: "key_fingerprint",
    rows: [["SHA256:canaryCanaryCanaryCanaryCanaryCanary0000000"]],
  },
  { example: postgres, field: "postgres.database", code: "misplaced_secret", rows: [[privatePem]] },
  {
    example: postgres,
    field: "postgres.password_auth.username",
    code: "misplaced_secret",
    rows: [[privatePem], ["postgres://reader:canary-secret@db.acme.com"], ["reader&password=canary-secret"]],
  },
  {
    example: postgres,
    field: "name",
    code: "misplaced_secret",
    rows: [["postgres://reader:canary-secret@db.acme.com/app"]],
  },
  { example: postgres, field: "postgres.host", code: "misplaced_secret", rows: [[privatePem]] },
  {
    example: abs,
    field: token,
    code: "sas_url",
    rows: [
      ["https://acmestorage.blob.core.windows.net/acme-exports?sv=2024-11-04&sig=canary-secret"],
      ["https://acmestorage.blob.core.windows.net/?sv=2024-11-04&sig=canary-secret"],
      ["acmestorage.blob.core.windows.net/acme-exports?sv=2024-11-04&sig=canary-secret"],
    ],
  },
  { example: abs, field: token, code: "sas_question_mark", rows: [["?sv=2024-11-04&sig=canary-secret"]] },
  {
    example: abs,
    field: token,
    code: "sas_wrong_kind",
    rows: [
      [
        "DefaultEndpointsProtocol=https;AccountName=acmestorage;AccountKey=canary-secret;EndpointSuffix=core.windows.net",
      ],
      [
        "BlobEndpoint=https://acmestorage.blob.core.windows.net/;SharedAccessSignature=sv=2024&sig=canary-secret",
      ],
      ["SharedAccessSignature=sv=2024-11-04&sig=canary-secret"],
      [`canarySecret${"0".repeat(74)}==`],
    ],
  },
  {
    example: abs,
    field: token,
    code: "sas_incomplete",
    rows: [
      ["sv=2024-11-04&sp=rl&se=2027-01-01"],
      ["canary-secret"],
      ["sv=2024-11-04&sig="],
      ["sv=2024-11-04&amp;sig=canary-secret"],
    ],
  },
  {
    example: abs,
    field: token,
    code: "sas_dates",
    rows: [
      ["sv=2024-11-04&se=2025-01-01T00:00:00Z&sp=rl&sig=canary-secret"],
      ["sv=2024-11-04&se=2025-01-01T00%3A00%3A00Z&sp=rl&sig=canary-secret"],
      ["sv=2024-11-04&se=2025-01-01&sig=canary-secret"],
      ["sv=2024-11-04&st=2027-01-01T00:00:00Z&se=2028-01-01T00:00:00Z&sig=canary-secret"],
    ],
  },
  {
    example: abs,
    field: token,
    code: "sas_access",
    rows: [
      ["sp=w&sr=c&sv=2024-11-04&sig=canary-secret"],
      ["sp=r&sr=b&sv=2024-11-04&sig=canary-secret"],
      ["ss=f&srt=sco&sp=rl&sv=2024-11-04&sig=canary-secret"],
      ["ss=b&srt=s&sp=rl&sv=2024-11-04&sig=canary-secret"],
    ],
  },
  {
    example: postgres,
    field: password,
    code: "secret_in_wrong_form",
    rows: [["PGPASSWORD=canary-secret"], ["password: canary-secret"]],
  },
  {
    example: keys,
    field: "s3.aws_access_keys.secret_key",
    code: "secret_in_wrong_form",
    rows: [["aws_secret_access_key=canary-secret"]],
  },
  {
    example: postgres,
    field: password,
    code: "secret_blanks",
    rows: [['"canary-secret"'], ["canary-secret\u200b"]],
  },
  { example: abs, field: token, code: "secret_blanks", rows: [['"sv=2024-11-04&sig=canary-secret"']] },
  {
    example: postgres,
    field: password,
    code: "placeholder",
    rows: [
      ["***"],
      ["[YOUR-PASSWORD]"],
      ["insert-password-here"],
      ["your password"],
      ["__PASSWORD__"],
      ["{password}"],
      ["TODO"],
    ],
  },
  {
    example: postgres,
    field: "postgres.password_auth.username",
    code: "misplaced_secret",
    rows: [["reader:canary-secret"]],
  },
  { example: sftp, field: "sftp.username", code: "misplaced_secret", rows: [["reader:canary-secret"]] },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "private_key",
    rows: [["MIICXAIBAAKBgQCcanary-secret"], ["MIIFHDBOBgkqhkiGcanary-secret"]],
  },
  {
    example: snowflake,
    field: "snowflake.public_key_auth.public_key",
    code: "wrong_key_format",
    rows: [["canary"], ["prequel key"]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "wrong_key_format",
    rows: [["ssh-rsa"], ["ssh-rsaAAAAB3NzaC1yc2Ecanary"], ["canary key"], ["RSA AAAAB3NzaC1yc2Ecanary"]],
  },
  {
    example: abs,
    field: token,
    code: "sas_wrong_kind",
    rows: [["SharedAccessSignature sv=2024-11-04&sig=canary-secret"]],
  },
  {
    example: abs,
    field: token,
    code: "sas_incomplete",
    rows: [["sv%3D2024-11-04%26sig%3Dcanary-secret"]],
  },
  {
    example: abs,
    field: token,
    code: "sas_access",
    rows: [["sp=l&sr=c&sv=2024-11-04&sig=canary-secret"]],
  },
  {
    example: postgres,
    field: password,
    code: "secret_in_wrong_form",
    rows: [
      ["secret=canary-secret"],
      ["api_key: canary-secret"],
      ["token=canary-secret"],
      ["ssh-ed25519 AAAAC3canary-secret"],
    ],
  },
  {
    example: postgres,
    field: password,
    code: "placeholder",
    rows: [
      ["none"],
      ["n/a"],
      ["tbd"],
      ["hidden"],
      ["secret"],
      ["my-secret"],
      ["my secret key"],
      ["insert_key_here"],
    ],
  },
  {
    example: abs,
    field: token,
    code: "sas_url",
    rows: [
      ["acmestorage.blob.core.usgovcloudapi.net/acme-exports?sv=2024-11-04&sig=canary-secret"],
      ["acmestorage.blob.core.chinacloudapi.cn/acme-exports?sv=2024-11-04&sig=canary-secret"],
    ],
  },
  {
    example: abs,
    field: token,
    code: "sas_wrong_kind",
    rows: [
      ["DefaultEndpointsProtocol=https"],
      ["BlobEndpoint=https://acmestorage.blob.core.windows.net/"],
      ["AccountKey=canary-secret"],
    ],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "placeholder",
    rows: [["ssh-rsa AAAAB3NzaC1yc2E…canary"]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "key_line_breaks",
    rows: [["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5\ncanary", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5canary"]],
  },
  {
    example: sftp,
    field: "sftp.public_key_auth.public_key",
    code: "wrong_key_format",
    rows: ["256", "384", "521"].map((size) => {
      const key = {
        "256": "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYcanary",
        "384": "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQcanary",
        "521": "AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEcanary",
      }[size];
      return [key, `ecdsa-sha2-nistp${size} ${key}`] as const;
    }),
  },
];
