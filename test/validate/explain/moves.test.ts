import { expect, test } from "vitest";
import { changed, issuesOf } from "../changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "the only object that is missing, flattened into the object around it",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/username": "a",
      "/postgres/password": "canary",
    }),
    [
      [
        "misplaced_field",
        "/postgres/username",
        "postgres.password_auth.username",
        "`postgres.username` and `postgres.password` belong inside `postgres.password_auth`: move them there.",
      ],
    ],
  ],
  [
    "the fields of a missing object under other names",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/login": "a",
      "/postgres/pwd": "canary",
    }),
    [
      [
        "misplaced_field",
        "/postgres/login",
        "postgres.password_auth.username",
        "`postgres.login` and `postgres.pwd` belong inside `postgres.password_auth`: move them there as `username` and `password`.",
      ],
    ],
  ],
  [
    "the fields of a missing object, one of them under another name",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/postgres/login": "a",
      "/postgres/password": "canary",
    }),
    [
      [
        "misplaced_field",
        "/postgres/login",
        "postgres.password_auth.username",
        "`postgres.login` and `postgres.password` belong inside `postgres.password_auth`: move them there as `username` and `password`.",
      ],
    ],
  ],
  [
    "a configuration flattened into the source, with wrong values",
    changed("postgres.password_auth", { "/postgres": undefined, "/host": "", "/port": "1" }),
    [
      [
        "misplaced_field",
        "/host",
        "postgres.host",
        "`host` and `port` belong inside `postgres`: move them there.",
      ],
      [
        "empty",
        "/host",
        undefined,
        "`host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
      [
        "wrong_type",
        "/port",
        undefined,
        "`port` must be a whole number from 1 to 65535, not text: remove the quotes.",
      ],
    ],
  ],
  [
    "a configuration and its credentials flattened into the source",
    changed("postgres.password_auth", {
      "/postgres": undefined,
      "/host": "db",
      "/username": "a",
      "/password": "canary",
    }),
    [
      [
        "misplaced_field",
        "/host",
        "postgres.host",
        "`host` belongs inside `postgres`, and `username` and `password` belong inside `postgres.password_auth`: move them there.",
      ],
    ],
  ],
  [
    "the method selects the object of a flattened field",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery": undefined,
      "/auth_method": "gcp_service_account_key",
      "/service_account_email": "a@b.example",
    }),
    [
      [
        "misplaced_field",
        "/auth_method",
        "bigquery.auth_method",
        "`auth_method` belongs inside `bigquery`, and `service_account_email` belongs inside `bigquery.gcp_service_account_key`: move them there.",
      ],
    ],
  ],
  [
    "a method that is not text selects no object",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery": undefined,
      "/auth_method": 1,
      "/service_account_email": "a@b.example",
    }),
    [
      [
        "misplaced_field",
        "/auth_method",
        "bigquery.auth_method",
        "`auth_method` belongs inside `bigquery`, and `service_account_email` belongs inside `bigquery.gcp_service_account_role`: move them there.",
      ],
    ],
  ],
  [
    "a key file flattened into the object around it",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery/gcp_service_account_key/service_account_key": undefined,
      "/bigquery/gcp_service_account_key/type": "service_account",
    }),
    [
      [
        "misplaced_field",
        "/bigquery/gcp_service_account_key/type",
        "bigquery.gcp_service_account_key.service_account_key.type",
        "`bigquery.gcp_service_account_key.type` belongs inside `bigquery.gcp_service_account_key.service_account_key`: move it there.",
      ],
    ],
  ],
  [
    "a field of a key file where its object is missing, too",
    changed("bigquery.gcp_service_account_key", { "/bigquery": undefined, "/type": "service_account" }),
    [
      [
        "misspelled_field",
        "/type",
        "bigquery",
        "`type` is not a field of the source, and `bigquery` is missing: did you mean `bigquery`?",
      ],
      [
        "wrong_type",
        "/type",
        undefined,
        "`type` must be an object with `project_id`, `region` and `auth_method`, not text.",
      ],
    ],
  ],
  [
    "a field under its alias next to the missing object",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery/gcp_service_account_key": undefined,
      "/bigquery/credentials": { type: "service_account" },
    }),
    [
      [
        "misplaced_field",
        "/bigquery/credentials",
        "bigquery.gcp_service_account_key.service_account_key",
        "`bigquery.credentials` belongs inside `bigquery.gcp_service_account_key`: move it there as `service_account_key`.",
      ],
    ],
  ],
  [
    "a field that is missing in an outer object",
    changed("postgres.password_auth", { "/name": undefined, "/postgres/name": "n" }),
    [
      [
        "misplaced_field",
        "/postgres/name",
        "name",
        "`postgres.name` belongs at the top level of the source: move it there.",
      ],
    ],
  ],
  [
    "two fields that are missing in an outer object",
    changed("postgres.password_auth", {
      "/name": undefined,
      "/provider_id": undefined,
      "/postgres/name": "n",
      "/postgres/provider_id": "p",
    }),
    [
      [
        "misplaced_field",
        "/postgres/name",
        "name",
        "`postgres.name` and `postgres.provider_id` belong at the top level of the source: move them there.",
      ],
    ],
  ],
  [
    "a field that is missing in an outer object, under an alias",
    changed("postgres.password_auth", { "/provider_id": undefined, "/postgres/customer_id": "p" }),
    [
      [
        "misplaced_field",
        "/postgres/customer_id",
        "provider_id",
        "`postgres.customer_id` belongs at the top level of the source: move it there as `provider_id`.",
      ],
    ],
  ],
  [
    "a field that is missing in an outer object, with a wrong value",
    changed("postgres.password_auth", { "/name": undefined, "/postgres/name": 1 }),
    [
      [
        "misplaced_field",
        "/postgres/name",
        "name",
        "`postgres.name` belongs at the top level of the source: move it there.",
      ],
      [
        "wrong_type",
        "/postgres/name",
        undefined,
        "`postgres.name` must be text, not a number: use a name that is unique among the sources of the customer.",
      ],
    ],
  ],
  [
    "the fields of an object that is missing in an inner object",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/username": "a",
      "/password": "canary",
    }),
    [
      [
        "misplaced_field",
        "/username",
        "postgres.password_auth.username",
        "`username` and `password` belong inside `postgres.password_auth`: move them there.",
      ],
    ],
  ],
  [
    "a method and its credentials outside of the configuration",
    changed("s3.aws_iam_role", {
      "/s3/auth_method": undefined,
      "/s3/aws_iam_role": undefined,
      "/auth_method": "aws_iam_role",
      "/aws_iam_role": {},
    }),
    [
      [
        "misplaced_field",
        "/auth_method",
        "s3.auth_method",
        "`auth_method` and `aws_iam_role` belong inside `s3`: move them there.",
      ],
    ],
  ],
  [
    "a field that another object could have",
    changed("postgres.password_auth", { "/schema": "a", "/postgres/schema": undefined }),
    [["misplaced_field", "/schema", "postgres.schema", "`schema` belongs inside `postgres`: move it there."]],
  ],
  [
    "a field that another object could have, with a wrong value",
    changed("postgres.password_auth", { "/schema": 1, "/postgres/schema": undefined }),
    [
      ["misplaced_field", "/schema", "postgres.schema", "`schema` belongs inside `postgres`: move it there."],
      [
        "wrong_type",
        "/schema",
        undefined,
        "`schema` must be text, not a number: use the schema to read from.",
      ],
    ],
  ],
  [
    "a field that another object could have, under an alias",
    changed("redshift.aws_iam_role", {
      "/timeout_seconds": 1,
      "/redshift/connection_timeout_in_seconds": undefined,
    }),
    [
      [
        "unknown_field",
        "/timeout_seconds",
        undefined,
        "`timeout_seconds` is not a field of the source: remove it.",
      ],
    ],
  ],
  [
    "a field that another object already has",
    changed("postgres.password_auth", { "/host": "a" }),
    [["unknown_field", "/host", undefined, "`host` is not a field of the source: remove it."]],
  ],
  [
    "the fields of an optional object beside it",
    changed("postgres.password_auth", {
      "/postgres/ssh_tunnel": undefined,
      "/postgres/ssh_tunnel_host": "a",
      "/postgres/ssh_tunnel_port": 22,
    }),
    [
      [
        "misplaced_field",
        "/postgres/ssh_tunnel_host",
        "postgres.ssh_tunnel.ssh_tunnel_host",
        "`postgres.ssh_tunnel_host` and `postgres.ssh_tunnel_port` belong inside `postgres.ssh_tunnel`: move them there.",
      ],
    ],
  ],
  [
    "a field of an optional object beside it, under an alias",
    changed("postgres.password_auth", { "/postgres/ssh_tunnel": undefined, "/postgres/bastion_host": "a" }),
    [
      [
        "unknown_field",
        "/postgres/bastion_host",
        undefined,
        "`postgres.bastion_host` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
  [
    "a field of an optional object outside of the configuration",
    changed("postgres.password_auth", { "/postgres/ssh_tunnel": undefined, "/ssh_tunnel_host": "a" }),
    [
      [
        "misplaced_field",
        "/ssh_tunnel_host",
        "postgres.ssh_tunnel.ssh_tunnel_host",
        "`ssh_tunnel_host` belongs inside `postgres.ssh_tunnel`: move it there.",
      ],
    ],
  ],
  [
    "fields of two objects",
    changed("postgres.password_auth", {
      "/postgres/ssh_tunnel": undefined,
      "/postgres/password_auth": undefined,
      "/postgres/ssh_tunnel_host": "a",
      "/postgres/username": "a",
    }),
    [
      [
        "misplaced_field",
        "/postgres/ssh_tunnel_host",
        "postgres.ssh_tunnel.ssh_tunnel_host",
        "`postgres.ssh_tunnel_host` belongs inside `postgres.ssh_tunnel`: move it there.",
      ],
      [
        "misplaced_field",
        "/postgres/username",
        "postgres.password_auth.username",
        "`postgres.username` belongs inside `postgres.password_auth`: move it there.",
      ],
    ],
  ],
  [
    "fields in two objects that belong in a third",
    changed("postgres.password_auth", {
      "/postgres/password_auth": undefined,
      "/username": "a",
      "/postgres/password": "canary",
    }),
    [
      [
        "misplaced_field",
        "/postgres/password",
        "postgres.password_auth.password",
        "`postgres.password` belongs inside `postgres.password_auth`: move it there.",
      ],
      [
        "misplaced_field",
        "/username",
        "postgres.password_auth.username",
        "`username` belongs inside `postgres.password_auth`: move it there.",
      ],
    ],
  ],
  [
    "a field that looks like a secret, of an object without secrets",
    changed("postgres.password_auth", {
      "/postgres/ssh_tunnel": undefined,
      "/postgres/ssh_tunnel_host": "postgres://a:canary@db.example",
    }),
    [
      [
        "unknown_field",
        "/postgres/ssh_tunnel_host",
        undefined,
        "`postgres.ssh_tunnel_host` is not a field of `postgres`: remove it.",
      ],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
