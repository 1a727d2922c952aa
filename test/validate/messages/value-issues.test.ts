import { expect, test } from "vitest";
import { changed, issuesOf } from "../changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "empty text",
    changed("postgres.password_auth", { "/postgres/host": "" }),
    [
      [
        "empty",
        "/postgres/host",
        undefined,
        "`postgres.host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "empty optional text",
    changed("postgres.password_auth", { "/postgres/schema": "" }),
    [
      [
        "empty",
        "/postgres/schema",
        undefined,
        "`postgres.schema` is empty: leave it out, or use the schema to read from.",
      ],
    ],
  ],
  [
    "null in an optional field",
    changed("postgres.password_auth", { "/postgres/use_ssh_tunnel": null }),
    [
      [
        "wrong_type",
        "/postgres/use_ssh_tunnel",
        undefined,
        "`postgres.use_ssh_tunnel` must be `true` or `false`, not null: leave it out.",
      ],
    ],
  ],
  [
    "null in a required field",
    changed("postgres.password_auth", { "/postgres/host": null }),
    [
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not null: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "null in a required object",
    changed("postgres.password_auth", { "/postgres/password_auth": null }),
    [
      [
        "wrong_type",
        "/postgres/password_auth",
        undefined,
        "`postgres.password_auth` must be an object with `username` and `password`, not null.",
      ],
    ],
  ],
  [
    "a number as text",
    changed("postgres.password_auth", { "/postgres/port": " 5432 " }),
    [
      [
        "wrong_type",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535, not text: remove the quotes.",
      ],
    ],
  ],
  [
    "words in place of a number",
    changed("postgres.password_auth", { "/postgres/port": "5432a" }),
    [
      [
        "wrong_type",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535, not text: use the port of the database, usually 5432.",
      ],
    ],
  ],
  [
    "true as text",
    changed("postgres.password_auth", { "/postgres/use_ssh_tunnel": "True" }),
    [
      [
        "wrong_type",
        "/postgres/use_ssh_tunnel",
        undefined,
        "`postgres.use_ssh_tunnel` must be `true` or `false`, not text: remove the quotes.",
      ],
    ],
  ],
  [
    "words in place of true",
    changed("postgres.password_auth", { "/postgres/use_ssh_tunnel": "is true" }),
    [
      [
        "wrong_type",
        "/postgres/use_ssh_tunnel",
        undefined,
        "`postgres.use_ssh_tunnel` must be `true` or `false`, not text.",
      ],
    ],
  ],
  [
    "a list in place of text",
    changed("postgres.password_auth", { "/postgres/host": ["db"] }),
    [
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not a list: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "an object in place of text",
    changed("postgres.password_auth", { "/postgres/host": {} }),
    [
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not an object: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "true in place of text",
    changed("postgres.password_auth", { "/postgres/host": true }),
    [
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not true or false: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "JSON in place of an optional object",
    changed("postgres.password_auth", { "/postgres/ssh_tunnel": " {}" }),
    [
      [
        "wrong_type",
        "/postgres/ssh_tunnel",
        undefined,
        "`postgres.ssh_tunnel` must be an object with `ssh_tunnel_host`, `ssh_tunnel_port` and `ssh_tunnel_username`, not text: parse the JSON and pass the object in it.",
      ],
    ],
  ],
  [
    "a fraction",
    changed("postgres.password_auth", { "/postgres/port": 1.5 }),
    [
      [
        "wrong_type",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535, not a fraction: use the port of the database, usually 5432.",
      ],
    ],
  ],
  [
    "a number that is too large",
    changed("postgres.password_auth", { "/postgres/port": 65536 }),
    [
      [
        "out_of_range",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535: use the port of the database, usually 5432.",
      ],
    ],
  ],
  [
    "a number that is too small",
    changed("postgres.password_auth", { "/postgres/port": 0 }),
    [
      [
        "out_of_range",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535: use the port of the database, usually 5432.",
      ],
    ],
  ],
  [
    "a number that is too small, without a largest one",
    changed("redshift.aws_iam_role", { "/redshift/connection_timeout_in_seconds": 0 }),
    [
      [
        "out_of_range",
        "/redshift/connection_timeout_in_seconds",
        undefined,
        "`redshift.connection_timeout_in_seconds` must be a whole number of at least 1: leave it out, or use the time to wait for a connection, in seconds.",
      ],
    ],
  ],
  [
    "an email address without an @",
    changed("bigquery.gcp_service_account_role", {
      "/bigquery/gcp_service_account_role/service_account_email": "x",
    }),
    [
      [
        "wrong_format",
        "/bigquery/gcp_service_account_role/service_account_email",
        undefined,
        "`bigquery.gcp_service_account_role.service_account_email` must be an email address: use the email address of the service account.",
      ],
    ],
  ],
  [
    "a value that JSON cannot express",
    changed("postgres.password_auth", { "/postgres/port": 1n }),
    [
      [
        "not_json",
        "/postgres/port",
        undefined,
        "`postgres.port` cannot be serialized as JSON: use plain data without cycles, BigInts or getters that throw.",
      ],
    ],
  ],
  [
    "a source that JSON cannot express",
    1n,
    [
      [
        "not_json",
        "",
        undefined,
        "The source cannot be serialized as JSON: use plain data without cycles, BigInts or getters that throw.",
      ],
    ],
  ],
  [
    "no source",
    undefined,
    [
      [
        "wrong_type",
        "",
        undefined,
        "The source must be an object with `vendor`, `name` and `provider_id`, not nothing.",
      ],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
