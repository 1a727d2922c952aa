import { expect, test } from "vitest";
import { changed, issuesOf } from "./changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "the object of another variant, with fewer issues than the one that is named",
    changed("s3.aws_iam_role", { "/s3/auth_method": "aws_access_keys" }),
    [
      [
        "mismatch",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` is "aws_access_keys", but `aws_iam_role` is present instead of `aws_access_keys`: set `s3.auth_method` to "aws_iam_role".',
      ],
    ],
  ],
  [
    "the object of the named variant, under the name of another",
    changed("s3.aws_iam_role", {
      "/s3/aws_iam_role": undefined,
      "/s3/aws_access_keys": { aws_iam_role_arn: "a" },
    }),
    [
      [
        "mismatch",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` is "aws_iam_role", but `aws_access_keys` is present instead of `aws_iam_role`: rename `aws_access_keys` to `aws_iam_role`.',
      ],
    ],
  ],
  [
    "an object that is valid for both variants",
    changed("bigquery.gcp_service_account_role", {
      "/bigquery/auth_method": "federated_gcp_service_account_role",
    }),
    [
      [
        "mismatch",
        "/bigquery/auth_method",
        "gcp_service_account_role",
        '`bigquery.auth_method` is "federated_gcp_service_account_role", but `gcp_service_account_role` is present instead of `federated_gcp_service_account_role`: set `bigquery.auth_method` to "gcp_service_account_role", or rename `gcp_service_account_role` to `federated_gcp_service_account_role`.',
      ],
    ],
  ],
  [
    "the object of another variant, with an issue of its own",
    changed("s3.aws_access_keys", {
      "/s3/auth_method": "aws_iam_role",
      "/s3/aws_access_keys/secret_key": "",
    }),
    [
      [
        "mismatch",
        "/s3/auth_method",
        "aws_access_keys",
        '`s3.auth_method` is "aws_iam_role", but `aws_access_keys` is present instead of `aws_iam_role`: set `s3.auth_method` to "aws_access_keys".',
      ],
      [
        "empty",
        "/s3/aws_access_keys/secret_key",
        undefined,
        "`s3.aws_access_keys.secret_key` is empty: use the secret access key.",
      ],
    ],
  ],
  [
    "a renamed object with an issue of its own",
    changed("s3.aws_iam_role", {
      "/s3/aws_iam_role": undefined,
      "/s3/aws_access_keys": { aws_iam_role_arn: "" },
    }),
    [
      [
        "mismatch",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` is "aws_iam_role", but `aws_access_keys` is present instead of `aws_iam_role`: rename `aws_access_keys` to `aws_iam_role`.',
      ],
      [
        "empty",
        "/s3/aws_access_keys/aws_iam_role_arn",
        undefined,
        "`s3.aws_access_keys.aws_iam_role_arn` is empty: use the ARN of the role.",
      ],
    ],
  ],
  [
    "a method that does not exist",
    changed("s3.aws_iam_role", { "/s3/auth_method": "quux" }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` cannot have this value: did you mean "aws_iam_role"?',
      ],
    ],
  ],
  [
    "a method that does not exist, and no object",
    changed("s3.aws_iam_role", { "/s3/auth_method": "quux", "/s3/aws_iam_role": undefined }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        undefined,
        '`s3.auth_method` cannot have this value: use "aws_iam_role" or "aws_access_keys".',
      ],
    ],
  ],
  [
    "a typo in the method, and no object",
    changed("s3.aws_iam_role", { "/s3/auth_method": "aws_iam_rol", "/s3/aws_iam_role": undefined }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` cannot have this value: did you mean "aws_iam_role"?',
      ],
    ],
  ],
  [
    "a typo in the method, and an empty object",
    changed("s3.aws_iam_role", { "/s3/auth_method": "aws_iam_rol", "/s3/aws_iam_role": {} }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` cannot have this value: did you mean "aws_iam_role"?',
      ],
      [
        "missing",
        "/s3/aws_iam_role/aws_iam_role_arn",
        undefined,
        "`s3.aws_iam_role.aws_iam_role_arn` is missing: add the ARN of the role.",
      ],
    ],
  ],
  [
    "a method that is a number",
    changed("s3.aws_iam_role", { "/s3/auth_method": 1 }),
    [
      [
        "wrong_type",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` must be text, not a number: did you mean "aws_iam_role"?',
      ],
    ],
  ],
  [
    "a method that JSON cannot express",
    changed("s3.aws_iam_role", { "/s3/auth_method": 1n }),
    [
      [
        "not_json",
        "/s3/auth_method",
        undefined,
        "`s3.auth_method` cannot be serialized as JSON: use plain data without cycles, BigInts or getters that throw.",
      ],
    ],
  ],
  [
    "no method",
    changed("s3.aws_iam_role", { "/s3/auth_method": undefined }),
    [
      [
        "missing",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` is missing: set it to "aws_iam_role".',
      ],
    ],
  ],
  [
    "no method and no object",
    changed("s3.aws_iam_role", { "/s3/auth_method": undefined, "/s3/aws_iam_role": undefined }),
    [
      [
        "missing",
        "/s3/auth_method",
        undefined,
        '`s3.auth_method` is missing: set it to "aws_iam_role" or "aws_access_keys".',
      ],
    ],
  ],
  [
    "the method under another spelling",
    changed("gcs.gcp_service_account_key", {
      "/gcs/auth_method": undefined,
      "/gcs/gcp_service_account_key": undefined,
      "/gcs/authMethod": "gcp_service_account_key",
      "/gcs/gcpServiceAccountKey": { service_account_email: "a@b.example", service_account_key: {} },
    }),
    [
      [
        "misspelled_field",
        "/gcs/authMethod",
        "auth_method",
        "`gcs.authMethod` is not a field of `gcs`: did you mean `auth_method`?",
      ],
      [
        "misspelled_field",
        "/gcs/gcpServiceAccountKey",
        "gcp_service_account_key",
        "`gcs.gcpServiceAccountKey` is not a field of `gcs`, and `gcp_service_account_key` is missing: did you mean `gcp_service_account_key`?",
      ],
    ],
  ],
  [
    "the object under another spelling, and no method",
    changed("gcs.gcp_service_account_key", {
      "/gcs/auth_method": undefined,
      "/gcs/gcp_service_account_key": undefined,
      "/gcs/gcpServiceAccountKey": { service_account_email: "a@b.example", service_account_key: {} },
    }),
    [
      [
        "missing",
        "/gcs/auth_method",
        "gcp_service_account_key",
        '`gcs.auth_method` is missing: set it to "gcp_service_account_key".',
      ],
      [
        "misspelled_field",
        "/gcs/gcpServiceAccountKey",
        "gcp_service_account_key",
        "`gcs.gcpServiceAccountKey` is not a field of `gcs`, and `gcp_service_account_key` is missing: did you mean `gcp_service_account_key`?",
      ],
    ],
  ],
  [
    "the method of another vendor",
    changed("s3.aws_iam_role", { "/s3/auth_method": "password_auth" }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        "aws_iam_role",
        '`s3.auth_method` cannot have this value: did you mean "aws_iam_role"?',
      ],
    ],
  ],
  [
    "the method and credentials of another vendor",
    changed("s3.aws_iam_role", {
      "/s3/auth_method": "password_auth",
      "/s3/aws_iam_role": undefined,
      "/s3/password_auth": { username: "" },
    }),
    [
      [
        "wrong_value",
        "/s3/auth_method",
        undefined,
        '`s3.auth_method` cannot have this value: use "aws_iam_role" or "aws_access_keys", and an object of that name in place of `password_auth`.',
      ],
    ],
  ],
  [
    "the method and credentials of another vendor, where there is one method",
    changed("postgres.password_auth", {
      "/postgres/auth_method": "aws_iam_role",
      "/postgres/password_auth": undefined,
      "/postgres/aws_iam_role": {},
      "/postgres/host": "",
    }),
    [
      [
        "empty",
        "/postgres/host",
        undefined,
        "`postgres.host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
      [
        "wrong_value",
        "/postgres/auth_method",
        "password_auth",
        '`postgres.auth_method` cannot have this value: use "password_auth", and an object of that name in place of `aws_iam_role`.',
      ],
    ],
  ],
  [
    "the name of a field as the method",
    changed("postgres.password_auth", { "/postgres/auth_method": "host", "/postgres/host": "" }),
    [
      [
        "empty",
        "/postgres/host",
        undefined,
        "`postgres.host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
      [
        "wrong_value",
        "/postgres/auth_method",
        "password_auth",
        '`postgres.auth_method` cannot have this value: did you mean "password_auth"?',
      ],
    ],
  ],
  [
    "an unknown vendor",
    { vendor: "mysql", mysql: { host: 1 } },
    [
      [
        "wrong_value",
        "/vendor",
        undefined,
        '`vendor` cannot have this value: use "postgres", "redshift", "redshift_serverless", "bigquery", "s3", "abs", "sftp", "gcs", "s3_compatible" or "snowflake".',
      ],
    ],
  ],
  [
    "an alias of a vendor",
    changed("postgres.password_auth", { "/vendor": "pg" }),
    [["wrong_value", "/vendor", "postgres", '`vendor` cannot have this value: did you mean "postgres"?']],
  ],
  [
    "a vendor that is null",
    changed("postgres.password_auth", { "/vendor": null, "/postgres/host": 1 }),
    [
      ["wrong_type", "/vendor", "postgres", '`vendor` must be text, not null: did you mean "postgres"?'],
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not a number: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "no vendor and no configuration",
    { name: "n", provider_id: "p" },
    [
      [
        "missing",
        "/vendor",
        undefined,
        '`vendor` is missing: set it to "postgres", "redshift", "redshift_serverless", "bigquery", "s3", "abs", "sftp", "gcs", "s3_compatible" or "snowflake".',
      ],
    ],
  ],
  [
    "two configurations and no vendor",
    changed("postgres.password_auth", { "/vendor": undefined, "/s3": {} }),
    [
      ["missing", "/vendor", "postgres", '`vendor` is missing: set it to "postgres".'],
      ["mismatch", "/s3", undefined, '`s3` does not belong with `vendor` "postgres": remove it.'],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
