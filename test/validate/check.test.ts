import { expect, test } from "vitest";
import { changed, issuesOf } from "./changed.ts";

test.each<[string, unknown, ReturnType<typeof issuesOf>]>([
  [
    "a source inside the body of a request",
    { source: changed("postgres.password_auth") },
    [
      [
        "misplaced_field",
        "/source",
        undefined,
        "The source is wrapped in another object: pass the value of `source` itself.",
      ],
    ],
  ],
  [
    "a broken source inside the body of a request",
    { source: { quux: 1 } },
    [
      [
        "misplaced_field",
        "/source",
        undefined,
        "The source is wrapped in another object: pass the value of `source` itself.",
      ],
      [
        "missing",
        "/source/name",
        undefined,
        "`source.name` is missing: add a name that is unique among the sources of the customer.",
      ],
      [
        "missing",
        "/source/provider_id",
        undefined,
        "`source.provider_id` is missing: add the id of the provider (your customer) that the source belongs to.",
      ],
      [
        "misspelled_field",
        "/source/quux",
        "vendor",
        "`source.quux` is not a field of `source`, and `vendor` is missing: did you mean `vendor`?",
      ],
    ],
  ],
  [
    "a source under a general name",
    { data: changed("postgres.password_auth", { "/postgres/port": "1" }) },
    [
      [
        "misplaced_field",
        "/data",
        undefined,
        "The source is wrapped in another object: pass the value of `data` itself.",
      ],
      [
        "wrong_type",
        "/data/postgres/port",
        undefined,
        "`data.postgres.port` must be a whole number from 1 to 65535, not text: remove the quotes.",
      ],
    ],
  ],
  [
    "a source in the body of a request, in the data of a form",
    { data: { source: changed("postgres.password_auth", {}) } },
    [
      [
        "misplaced_field",
        "/data/source",
        undefined,
        "The source is wrapped in another object: pass the value of `data.source` itself.",
      ],
    ],
  ],
  [
    "another object under a general name",
    { data: { quux: 1 } },
    [
      [
        "missing",
        "/name",
        undefined,
        "`name` is missing: add a name that is unique among the sources of the customer.",
      ],
      [
        "missing",
        "/provider_id",
        undefined,
        "`provider_id` is missing: add the id of the provider (your customer) that the source belongs to.",
      ],
      [
        "misspelled_field",
        "/data",
        "vendor",
        "`data` is not a field of the source, and `vendor` is missing: did you mean `vendor`?",
      ],
    ],
  ],
  [
    "a source under a key that may be a secret",
    { "C4n4ry!": { vendor: "s3" } },
    [
      [
        "misplaced_field",
        "/[redacted]",
        undefined,
        "The source is wrapped in another object: pass the value of its only field itself.",
      ],
      [
        "missing",
        "/[redacted]/name",
        undefined,
        "`name` is missing: add a name that is unique among the sources of the customer.",
      ],
      [
        "missing",
        "/[redacted]/provider_id",
        undefined,
        "`provider_id` is missing: add the id of the provider (your customer) that the source belongs to.",
      ],
      [
        "missing",
        "/[redacted]/s3",
        undefined,
        "`s3` is missing: add an object with `bucket_name`, `region` and `auth_method`.",
      ],
    ],
  ],
  [
    "an object inside itself",
    changed("postgres.password_auth", { "/postgres/password_auth": { password_auth: { username: "a" } } }),
    [
      [
        "misplaced_field",
        "/postgres/password_auth/password_auth",
        undefined,
        "`postgres.password_auth` is wrapped in another object: pass the value of `postgres.password_auth.password_auth` itself.",
      ],
      [
        "missing",
        "/postgres/password_auth/password_auth/password",
        undefined,
        "`postgres.password_auth.password_auth.password` is missing: add the password of the user.",
      ],
    ],
  ],
  [
    "an object beside another field of its own",
    changed("postgres.password_auth", {
      "/postgres/password_auth": { password_auth: { username: "a" }, username: "b" },
    }),
    [
      [
        "misspelled_field",
        "/postgres/password_auth/password_auth",
        "password",
        "`postgres.password_auth.password_auth` is not a field of `postgres.password_auth`: did you mean `password`?",
      ],
      [
        "wrong_type",
        "/postgres/password_auth/password_auth",
        undefined,
        "`postgres.password_auth.password_auth` must be text, not an object: use the password of the user.",
      ],
    ],
  ],
  [
    "text inside an object of the same name",
    changed("postgres.password_auth", { "/postgres/password_auth": { password_auth: "a" } }),
    [
      [
        "missing",
        "/postgres/password_auth/username",
        undefined,
        "`postgres.password_auth.username` is missing: add the user to connect as.",
      ],
      [
        "misspelled_field",
        "/postgres/password_auth/password_auth",
        "password",
        "`postgres.password_auth.password_auth` is not a field of `postgres.password_auth`: did you mean `password`?",
      ],
    ],
  ],
  [
    "a merge key of YAML",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/<<": { host: 1 } }),
    [
      [
        "misplaced_field",
        "/postgres/<<",
        undefined,
        "`postgres` has a key `<<`, which the YAML parser did not merge: turn on merge keys in the parser.",
      ],
      [
        "wrong_type",
        "/postgres/host",
        undefined,
        "`postgres.host` must be text, not a number: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "a merge key of YAML as the only key",
    { "<<": { vendor: "s3" } },
    [
      [
        "misplaced_field",
        "/<<",
        undefined,
        "The source has a key `<<`, which the YAML parser did not merge: turn on merge keys in the parser.",
      ],
      [
        "missing",
        "/name",
        undefined,
        "`name` is missing: add a name that is unique among the sources of the customer.",
      ],
      [
        "missing",
        "/provider_id",
        undefined,
        "`provider_id` is missing: add the id of the provider (your customer) that the source belongs to.",
      ],
      [
        "missing",
        "/s3",
        undefined,
        "`s3` is missing: add an object with `bucket_name`, `region` and `auth_method`.",
      ],
    ],
  ],
  [
    "a merge key with a list, whose first object wins",
    changed("postgres.password_auth", {
      "/postgres/host": undefined,
      "/postgres/<<": [{ host: "" }, { host: 1 }],
    }),
    [
      [
        "misplaced_field",
        "/postgres/<<",
        undefined,
        "`postgres` has a key `<<`, which the YAML parser did not merge: turn on merge keys in the parser.",
      ],
      [
        "empty",
        "/postgres/host",
        undefined,
        "`postgres.host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
    ],
  ],
  [
    "a merge key with a field that the object has itself",
    changed("postgres.password_auth", { "/postgres/<<": { host: 1 } }),
    [
      [
        "misplaced_field",
        "/postgres/<<",
        undefined,
        "`postgres` has a key `<<`, which the YAML parser did not merge: turn on merge keys in the parser.",
      ],
    ],
  ],
  [
    "a merge key with text",
    changed("postgres.password_auth", { "/postgres/<<": "*default" }),
    [["unknown_field", "/postgres/<<", undefined, "This key is not a field of `postgres`: remove it."]],
  ],
  [
    "a list around an object",
    changed("postgres.password_auth", { "/postgres": [{}] }),
    [
      [
        "wrong_type",
        "/postgres",
        undefined,
        "`postgres` must be an object with `host`, `port`, `database`, `auth_method` and `password_auth`, not a list: pass the object itself.",
      ],
    ],
  ],
  [
    "a list around an object that has a description",
    changed("bigquery.gcp_service_account_key", {
      "/bigquery/gcp_service_account_key/service_account_key": [{}],
    }),
    [
      [
        "wrong_type",
        "/bigquery/gcp_service_account_key/service_account_key",
        undefined,
        "`bigquery.gcp_service_account_key.service_account_key` must be an object, not a list: pass the object itself.",
      ],
    ],
  ],
  [
    "JSON in place of an object",
    changed("postgres.password_auth", { "/postgres/password_auth": '{"password":"canary"}' }),
    [
      [
        "wrong_type",
        "/postgres/password_auth",
        undefined,
        "`postgres.password_auth` must be an object with `username` and `password`, not text: parse the JSON and pass the object in it.",
      ],
    ],
  ],
  [
    "JSON in place of the source",
    '{"vendor":"s3"}',
    [
      [
        "wrong_type",
        "",
        undefined,
        "The source must be an object with `vendor`, `name` and `provider_id`, not text: parse the JSON and pass the object in it.",
      ],
    ],
  ],
  [
    "a list of sources",
    [{ vendor: "s3" }],
    [
      [
        "wrong_type",
        "",
        undefined,
        "The source must be an object with `vendor`, `name` and `provider_id`, not a list: pass the object itself.",
      ],
    ],
  ],
  [
    "a missing field comes after the one before it",
    changed("postgres.password_auth", {
      "/postgres/host": "",
      "/postgres/port": undefined,
      "/postgres/database": "",
    }),
    [
      [
        "empty",
        "/postgres/host",
        undefined,
        "`postgres.host` is empty: use the host name or IP address of the database, without a scheme.",
      ],
      [
        "missing",
        "/postgres/port",
        undefined,
        "`postgres.port` is missing: add the port of the database, usually 5432.",
      ],
      [
        "empty",
        "/postgres/database",
        undefined,
        "`postgres.database` is empty: use the name of the database.",
      ],
    ],
  ],
  [
    "a missing first field comes first",
    changed("postgres.password_auth", { "/postgres/host": undefined, "/postgres/port": 0 }),
    [
      [
        "missing",
        "/postgres/host",
        undefined,
        "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
      ],
      [
        "out_of_range",
        "/postgres/port",
        undefined,
        "`postgres.port` must be a whole number from 1 to 65535: use the port of the database, usually 5432.",
      ],
    ],
  ],
  [
    "missing fields come in the order of the document",
    changed("postgres.password_auth", { "/postgres/password_auth": {} }),
    [
      [
        "missing",
        "/postgres/password_auth/username",
        undefined,
        "`postgres.password_auth.username` is missing: add the user to connect as.",
      ],
      [
        "missing",
        "/postgres/password_auth/password",
        undefined,
        "`postgres.password_auth.password` is missing: add the password of the user.",
      ],
    ],
  ],
])("%s", (_, source, issues) => {
  expect(issuesOf(source)).toEqual(issues);
});
