import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";

test.each(examples.map(({ name, source }) => [name, source] as const))("%s is valid", (_, source) => {
  expect(validateSource(source)).toEqual([]);
});

/** A valid source with one change. */
function changed(
  change: (config: Record<string, unknown>, source: Record<string, unknown>) => void,
): unknown {
  const source = structuredClone(examples[0]?.source);
  if (source?.vendor !== "postgres")
    throw new Error("The first example in the document is no longer a Postgres source.");
  const { postgres, ...rest } = source;
  const config = { ...postgres };
  const copy = { ...rest, postgres: config };
  change(config, copy);
  return copy;
}

test.each([
  [
    "a field is missing",
    changed((config) => {
      delete config.host;
    }),
    "/postgres/host",
    "`postgres.host` is missing: add the host name or IP address of the database, without a scheme.",
  ],
  [
    "a key is misspelled",
    changed((config) => {
      config.password_auth = { username: "reader", pasword: "canary-password" };
    }),
    "/postgres/password_auth/pasword",
    "`postgres.password_auth.pasword` is not a field of `postgres.password_auth`: did you mean `password`?",
  ],
  [
    "a field is in the wrong place",
    changed((config) => {
      config.username = "reader";
      config.password_auth = { password: "canary-password" };
    }),
    "/postgres/username",
    "`postgres.username` belongs inside `postgres.password_auth`: move it there.",
  ],
  [
    "a number is text",
    changed((config) => {
      config.port = "5432";
    }),
    "/postgres/port",
    "`postgres.port` must be a whole number from 1 to 65535, not text: remove the quotes.",
  ],
  [
    "the vendor is an alias",
    changed((_, source) => {
      source.vendor = "postgresql";
    }),
    "/vendor",
    '`vendor` cannot have this value: did you mean "postgres"?',
  ],
  [
    "the configuration is under the key of another vendor",
    changed((config, source) => {
      source.snowflake = config;
      delete source.postgres;
    }),
    "/vendor",
    '`vendor` is "postgres", but `snowflake` is present instead of `postgres`: rename `snowflake` to `postgres`.',
  ],
  [
    "the source is wrapped in a request body",
    { source: changed(() => {}) },
    "/source",
    "The source is wrapped in another object: pass the value of `source` itself.",
  ],
  [
    "credentials under other names stand beside the object that they belong in",
    changed((config) => {
      config.login = "reader";
      config.pwd = "canary-password";
      delete config.password_auth;
    }),
    "/postgres/login",
    "`postgres.login` and `postgres.pwd` belong inside `postgres.password_auth`: move them there as `username` and `password`.",
  ],
  [
    "the fields of an optional object stand beside it",
    changed((config) => {
      delete config.ssh_tunnel;
      Object.assign(config, {
        ssh_tunnel_host: "bastion",
        ssh_tunnel_port: 22,
        ssh_tunnel_username: "tunnel",
      });
    }),
    "/postgres/ssh_tunnel_host",
    "`postgres.ssh_tunnel_host`, `postgres.ssh_tunnel_port` and `postgres.ssh_tunnel_username` belong inside `postgres.ssh_tunnel`: move them there.",
  ],
  [
    "keys are paths",
    changed((config, source) => {
      source["postgres.host"] = config.host;
      source["postgres.password_auth.password"] = "canary-password";
      delete source.postgres;
    }),
    "/postgres.host",
    "`postgres.host` is not read as a path: put `host` into an object `postgres`.",
  ],
  [
    "an object is wrapped in its own name",
    changed((config) => {
      config.password_auth = { password_auth: config.password_auth };
    }),
    "/postgres/password_auth/password_auth",
    "`postgres.password_auth` is wrapped in another object: pass the value of `postgres.password_auth.password_auth` itself.",
  ],
])("%s", (_, source, pointer, message) => {
  expect(validateSource(source)).toEqual([expect.objectContaining({ pointer, message })]);
});

test("the issue of a misspelled key comes before the issue of its value", () => {
  const source = changed((config) => {
    config.prot = "5432";
    delete config.port;
  });
  expect(validateSource(source)).toMatchObject([
    { pointer: "/postgres/prot", code: "misspelled_field" },
    { pointer: "/postgres/prot", code: "wrong_type" },
  ]);
});
