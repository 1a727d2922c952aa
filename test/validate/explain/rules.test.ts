import { expect, test } from "vitest";
import { changed, issuesOf } from "../changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "a key is a path: the keys like it are the same mistake",
    changed("postgres.password_auth", {
      "/postgres": undefined,
      "/postgres.host": "db",
      "/postgres.port": 5432,
      "/quux": 1,
    }),
    [
      [
        "misplaced_field",
        "/postgres.host",
        "postgres",
        "`postgres.host` is not read as a path: put `host` into an object named `postgres`.",
      ],
      ["unknown_field", "/quux", undefined, "`quux` is not a field of the source: remove it."],
    ],
  ],
  [
    "a key is a path into an object that is present",
    changed("postgres.password_auth", { "/postgres/password_auth.password": "canary" }),
    [
      [
        "misplaced_field",
        "/postgres/password_auth.password",
        "password_auth",
        "`postgres.password_auth.password` is not read as a path: put `password` into an object named `password_auth`.",
      ],
    ],
  ],
  [
    "a key is a path in one object, and another in another object",
    changed("postgres.password_auth", { "/postgres/password_auth.username": "a", "/postgres.host": "db" }),
    [
      [
        "misplaced_field",
        "/postgres/password_auth.username",
        "password_auth",
        "`postgres.password_auth.username` is not read as a path: put `username` into an object named `password_auth`.",
      ],
      [
        "misplaced_field",
        "/postgres.host",
        "postgres",
        "`postgres.host` is not read as a path: put `host` into an object named `postgres`.",
      ],
    ],
  ],
  [
    "a key is a path of long names",
    changed("abs.azure_service_shared_access_signature", {
      "/abs/azure_service_shared_access_signature": undefined,
      "/abs/azure_service_shared_access_signature.shared_access_signature_token": "canary",
    }),
    [
      [
        "misplaced_field",
        "/abs/azure_service_shared_access_signature.shared_access_signature_token",
        "azure_service_shared_access_signature",
        "`abs.azure_service_shared_access_signature.shared_access_signature_token` is not read as a path: put `shared_access_signature_token` into an object named `azure_service_shared_access_signature`.",
      ],
    ],
  ],
  [
    "a key with a dot begins with no field",
    changed("postgres.password_auth", { "/quux.host": 1 }),
    [["unknown_field", "/[redacted]", undefined, "This key is not a field of the source: remove it."]],
  ],
  [
    "a key with a dot may be a secret",
    changed("postgres.password_auth", { "/postgres/password_auth.C4n4ry!": 1 }),
    [
      [
        "unknown_field",
        "/postgres/[redacted]",
        undefined,
        "This key is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "an object of another method",
    changed("s3.aws_iam_role", { "/s3/aws_access_keys": { access_id: "a", secret_key: "canary" } }),
    [
      [
        "mismatch",
        "/s3/aws_access_keys",
        undefined,
        '`s3.aws_access_keys` does not belong with `s3.auth_method` "aws_iam_role": remove it.',
      ],
    ],
  ],
  [
    "credentials of another vendor",
    changed("postgres.password_auth", { "/postgres/aws_iam_role": { aws_iam_role_arn: "a" } }),
    [
      [
        "mismatch",
        "/postgres/aws_iam_role",
        undefined,
        '`postgres.aws_iam_role` does not belong with `postgres.auth_method` "password_auth": remove it.',
      ],
    ],
  ],
  [
    "credentials of another vendor in place of the right ones",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/aws_iam_role": { aws_iam_role_arn: "a" },
    }),
    [
      [
        "mismatch",
        "/postgres/aws_iam_role",
        "password_auth",
        '`postgres.aws_iam_role` does not belong with `postgres.auth_method` "password_auth": put `password_auth` in its place.',
      ],
    ],
  ],
  [
    "credentials of another vendor, and a field is missing",
    changed("postgres.password_auth", {
      "/postgres/host": undefined,
      "/postgres/aws_iam_role": { aws_iam_role_arn: "a" },
    }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      [
        "mismatch",
        "/postgres/aws_iam_role",
        undefined,
        '`postgres.aws_iam_role` does not belong with `postgres.auth_method` "password_auth": remove it.',
      ],
    ],
  ],
  [
    "two objects of other methods, and the right one is missing",
    changed("gcs.gcs_hmac_keys", {
      "/gcs/gcs_hmac_keys": undefined,
      "/gcs/gcp_service_account_role": {},
      "/gcs/gcp_service_account_key": {},
    }),
    [
      [
        "missing",
        "/gcs/gcs_hmac_keys",
        undefined,
        "`gcs.gcs_hmac_keys` is missing: add an object with `access_key` and `secret`.",
      ],
      [
        "mismatch",
        "/gcs/gcp_service_account_role",
        undefined,
        '`gcs.gcp_service_account_role` does not belong with `gcs.auth_method` "gcs_hmac_keys": remove it.',
      ],
      [
        "mismatch",
        "/gcs/gcp_service_account_key",
        undefined,
        '`gcs.gcp_service_account_key` does not belong with `gcs.auth_method` "gcs_hmac_keys": remove it.',
      ],
    ],
  ],
  [
    "a configuration of another vendor",
    changed("postgres.password_auth", { "/s3": {} }),
    [["mismatch", "/s3", undefined, '`s3` does not belong with `vendor` "postgres": remove it.']],
  ],
  [
    "credentials under a general name",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/credentials": { username: "a", password: "canary" },
    }),
    [
      [
        "misspelled_field",
        "/postgres/credentials",
        "password_auth",
        "`postgres.credentials` is not a field of `postgres`, and `password_auth` is missing: did you mean `password_auth`?",
      ],
    ],
  ],
  [
    "credentials under a general name, half of them known",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/credentials": { username: "a", pasword: "canary" },
    }),
    [
      [
        "misspelled_field",
        "/postgres/credentials",
        "password_auth",
        "`postgres.credentials` is not a field of `postgres`, and `password_auth` is missing: did you mean `password_auth`?",
      ],
      [
        "misspelled_field",
        "/postgres/credentials/pasword",
        "password",
        "`postgres.credentials.pasword` is not a field of `postgres.credentials`: did you mean `password`?",
      ],
    ],
  ],
  [
    "credentials under a general name, most of them unknown",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/credentials": { username: "a", quux: "canary", quuux: "canary" },
    }),
    [
      [
        "missing",
        "/postgres/password_auth",
        undefined,
        "`postgres.password_auth` is missing: add an object with `username` and `password`.",
      ],
      [
        "unknown_field",
        "/postgres/credentials",
        undefined,
        "`postgres.credentials` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "an empty object under a general name",
    changed("postgres.password_auth", { "/postgres/password_auth": undefined, "/postgres/credentials": {} }),
    [
      [
        "missing",
        "/postgres/password_auth",
        undefined,
        "`postgres.password_auth` is missing: add an object with `username` and `password`.",
      ],
      [
        "unknown_field",
        "/postgres/credentials",
        undefined,
        "`postgres.credentials` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "text under the name of a missing object",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/credentials": "canary",
    }),
    [
      [
        "missing",
        "/postgres/password_auth",
        undefined,
        "`postgres.password_auth` is missing: add an object with `username` and `password`.",
      ],
      [
        "unknown_field",
        "/postgres/credentials",
        undefined,
        "`postgres.credentials` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "an alias",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/server": "db" }),
    [
      [
        "misspelled_field",
        "/postgres/server",
        "host",
        "`postgres.server` is not a field of `postgres`: did you mean `host`?",
      ],
    ],
  ],
  [
    "an alias of an optional field",
    changed("s3_compatible.aws_access_keys", {
      "/s3_compatible/use_ssh_tunnel": undefined,
      "/s3_compatible/useSshTunnel": true,
    }),
    [
      [
        "misspelled_field",
        "/s3_compatible/useSshTunnel",
        "use_ssh_tunnel",
        "`s3_compatible.useSshTunnel` is not a field of `s3_compatible`: did you mean `use_ssh_tunnel`?",
      ],
    ],
  ],
  [
    "an alias with a wrong value",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/server": 1 }),
    [
      [
        "misspelled_field",
        "/postgres/server",
        "host",
        "`postgres.server` is not a field of `postgres`: did you mean `host`?",
      ],
      [
        "wrong_type",
        "/postgres/server",
        undefined,
        "`postgres.server` must be text, not a number: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "an alias before a typo in the name of the same field",
    changed("abs.azure_service_shared_access_signature", {
      "/abs/bucket_name": undefined,
      "/abs/bucket_nam": "y",
      "/abs/container": "x",
    }),
    [
      [
        "misspelled_field",
        "/abs/bucket_nam",
        "bucket_name",
        "`abs.bucket_nam` is not a field of `abs`: did you mean `bucket_name`?",
      ],
      [
        "misspelled_field",
        "/abs/container",
        "bucket_name",
        "`abs.container` is not a field of `abs`: did you mean `bucket_name`?",
      ],
    ],
  ],
  [
    "a typo",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/hots": "db" }),
    [
      [
        "misspelled_field",
        "/postgres/hots",
        "host",
        "`postgres.hots` is not a field of `postgres`: did you mean `host`?",
      ],
    ],
  ],
  [
    "a typo in an optional field",
    changed("postgres.password_auth", { "/postgres/schema": undefined, "/postgres/shema": "a" }),
    [
      [
        "misspelled_field",
        "/postgres/shema",
        "schema",
        "`postgres.shema` is not a field of `postgres`: did you mean `schema`?",
      ],
    ],
  ],
  [
    "a part of a longer name",
    changed("postgres.password_auth", { "/postgres/database": undefined, "/postgres/my_database_name": "a" }),
    [
      [
        "misspelled_field",
        "/postgres/my_database_name",
        "database",
        "`postgres.my_database_name` is not a field of `postgres`: did you mean `database`?",
      ],
    ],
  ],
  [
    "the nearest of two similar names",
    changed("postgres.password_auth", {
      "/postgres/use_ssh_tunnel": undefined,
      "/postgres/use_ssh_tunel": true,
    }),
    [
      [
        "misspelled_field",
        "/postgres/use_ssh_tunel",
        "use_ssh_tunnel",
        "`postgres.use_ssh_tunel` is not a field of `postgres`: did you mean `use_ssh_tunnel`?",
      ],
    ],
  ],
  [
    "another name while a field is missing",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/quux": "db" }),
    [
      [
        "misspelled_field",
        "/postgres/quux",
        "host",
        "`postgres.quux` is not a field of `postgres`, and `host` is missing: did you mean `host`?",
      ],
    ],
  ],
  [
    "another name while a field is missing elsewhere",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/quux": "db" }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      ["unknown_field", "/quux", undefined, "`quux` is not a field of the source: remove it."],
    ],
  ],
  [
    "a name that sounds secret while a field is missing",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/secret_thing": "canary" }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      [
        "unknown_field",
        "/postgres/secret_thing",
        undefined,
        "`postgres.secret_thing` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "a name that sounds secret while a secret is missing",
    changed("postgres.password_auth", {
      "/postgres/password_auth/password": undefined,
      "/postgres/password_auth/token": "canary",
    }),
    [
      [
        "misspelled_field",
        "/postgres/password_auth/token",
        "password",
        "`postgres.password_auth.token` is not a field of `postgres.password_auth`, and `password` is missing: did you mean `password`?",
      ],
    ],
  ],
  [
    "a name that is not a field",
    changed("postgres.password_auth", { "/quux": 1 }),
    [["unknown_field", "/quux", undefined, "`quux` is not a field of the source: remove it."]],
  ],
  [
    "a key that may be a secret",
    changed("postgres.password_auth", { "/C4n4ry!": 1 }),
    [["unknown_field", "/[redacted]", undefined, "This key is not a field of the source: remove it."]],
  ],
  [
    "a name that may be one of a secret, while a field is missing",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/passing": "canary" }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      [
        "unknown_field",
        "/postgres/passing",
        undefined,
        "`postgres.passing` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "text that looks like a secret, while a field is missing",
    changed("postgres.password_auth", {
      "/postgres/host": undefined,
      "/postgres/quux": "postgres://a:canary@db.example",
    }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      [
        "unknown_field",
        "/postgres/quux",
        undefined,
        "`postgres.quux` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
