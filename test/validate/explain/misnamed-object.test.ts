import { expect, test } from "vitest";
import { changed, issuesOf } from "../changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "the fields of another method",
    changed("s3.aws_iam_role", { "/s3/aws_iam_role": { access_id: "a", secret_key: "canary" } }),
    [
      [
        "mismatch",
        "/s3/aws_iam_role",
        "aws_access_keys",
        '`s3.aws_iam_role` has the fields of `aws_access_keys`: rename it to `aws_access_keys` and set `s3.auth_method` to "aws_access_keys".',
      ],
    ],
  ],
  [
    "the fields of credentials of another vendor",
    changed("s3.aws_iam_role", { "/s3/aws_iam_role": { username: "a", password: "canary" } }),
    [
      [
        "mismatch",
        "/s3/aws_iam_role",
        undefined,
        "`s3.aws_iam_role` has the fields of `password_auth`: use those of `aws_iam_role`.",
      ],
    ],
  ],
  [
    "the fields of another vendor",
    changed("s3.aws_iam_role", {
      "/s3": {
        host: "a",
        port: 1,
        database: "x",
        auth_method: "password_auth",
        password_auth: { username: "a", password: "canary" },
      },
    }),
    [
      [
        "mismatch",
        "/s3",
        "postgres",
        '`s3` has the fields of `postgres`: rename it to `postgres` and set `vendor` to "postgres".',
      ],
    ],
  ],
  [
    "the fields of another method, and a mistake elsewhere",
    changed("s3.aws_iam_role", { "/name": "", "/s3/aws_iam_role": { access_id: "a", secret_key: "canary" } }),
    [
      [
        "empty",
        "/name",
        undefined,
        "`name` is empty: use a name that is unique among the sources of the customer.",
      ],
      [
        "mismatch",
        "/s3/aws_iam_role",
        "aws_access_keys",
        '`s3.aws_iam_role` has the fields of `aws_access_keys`: rename it to `aws_access_keys` and set `s3.auth_method` to "aws_access_keys".',
      ],
    ],
  ],
  [
    "the fields of another method with a mistake",
    changed("s3.aws_iam_role", { "/s3/aws_iam_role": { access_id: "a", secret_key: "" } }),
    [
      [
        "misspelled_field",
        "/s3/aws_iam_role/access_id",
        "aws_iam_role_arn",
        "`s3.aws_iam_role.access_id` is not a field of `s3.aws_iam_role`, and `aws_iam_role_arn` is missing: did you mean `aws_iam_role_arn`?",
      ],
      [
        "unknown_field",
        "/s3/aws_iam_role/secret_key",
        undefined,
        "`s3.aws_iam_role.secret_key` is not a field of `s3.aws_iam_role`: remove it.",
      ],
    ],
  ],
  [
    "an object with one issue stays as it is",
    changed("s3.aws_access_keys", { "/s3/aws_access_keys": { aws_iam_role_arn: "a", access_id: "a" } }),
    [
      [
        "misspelled_field",
        "/s3/aws_access_keys/aws_iam_role_arn",
        "secret_key",
        "`s3.aws_access_keys.aws_iam_role_arn` is not a field of `s3.aws_access_keys`, and `secret_key` is missing: did you mean `secret_key`?",
      ],
    ],
  ],
  [
    "a single field of another method",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery/gcp_service_account_key": { service_account_email: "a@b.example" },
    }),
    [
      [
        "missing",
        "/bigquery/gcp_service_account_key/service_account_key",
        undefined,
        "`bigquery.gcp_service_account_key.service_account_key` is missing: add the content of the JSON key file from Google, as an object, not as text.",
      ],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
