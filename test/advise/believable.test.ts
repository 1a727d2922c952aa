import fc from "fast-check";
import { vendors } from "prequel-import";
import { adviseSource } from "prequel-import/advise";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { caseCount } from "../support/case-count.ts";
import { filled } from "../support/source-fields.ts";
import { believableSource } from "./believable.ts";
import { now, sourceWith } from "./corpus.ts";

test.each(examples.map(({ name, source }) => [name, source] as const))("%s has no warning", (_, source) => {
  expect(adviseSource(source, { now })).toEqual([]);
});

test("a source without some of its fields has no warning", () => {
  for (const { source } of examples) {
    for (const depth of [1, 2, 3]) {
      expect(adviseSource(without(filled({ ...source }), depth), { now })).toEqual([]);
    }
  }
});

test.each([
  [
    "a user name that Azure wants with its host",
    "postgres.password_auth",
    {
      "postgres.host": "acme.postgres.database.azure.com",
      "postgres.password_auth.username": "reader@acme.postgres.database.azure.com",
    },
  ],
  ["an endpoint with a port", "s3.aws_access_keys", { "s3.bucket_host": "minio.acme.com:9000" }],
  [
    "a proxy of Snowflake",
    "snowflake.public_key_auth",
    { "snowflake.host": "sf.acme.com", "snowflake.port": 8443 },
  ],
  ["a name of quoted parts", "postgres.password_auth", { "postgres.schema": '"sales"."eu"' }],
  [
    "a key for a storage box of Hetzner",
    "sftp.public_key_auth",
    {
      "sftp.host": "u123456.your-storagebox.de",
      "sftp.port": 23,
      "sftp.public_key_auth.public_key":
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2Ecanary\n---- END SSH2 PUBLIC KEY ----",
    },
  ],
  ["a name that looks masked", "sftp.public_key_auth", { name: "*** Acme ***" }],
])("%s has no warning", (_, example, values) => {
  expect(adviseSource(sourceWith(example, values), { now })).toEqual([]);
});

/** A copy without the nested objects. */
function without(value: object, depth: number): unknown {
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (typeof child !== "object" || child === null) return key.startsWith("use_") ? [] : [[key, child]];
    return depth > 1 && key !== "ssh_tunnel" ? [[key, without(child, depth - 1)]] : [];
  });
  return Object.fromEntries(entries);
}

test("realistic sources have no warning", () => {
  const seen = new Set<unknown>();
  fc.assert(
    fc.property(believableSource, (source) => {
      seen.add(source.vendor);
      expect(adviseSource(source, { now })).toEqual([]);
    }),
    { numRuns: caseCount(500, 5000) },
  );
  expect(seen).toEqual(new Set(vendors));
});
