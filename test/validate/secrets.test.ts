import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { isSecretName } from "../../src/secrets/secret-names.ts";
import { caseCount } from "../support/case-count.ts";
import { fieldsIn, filled, type Path } from "../support/source-fields.ts";
import { valueAt, withValueAt } from "../support/value-at.ts";
import { mutations } from "./corpus.ts";
import { structuralMistakes } from "./structure.ts";

const secretNames = [
  ...[
    "password",
    "password2",
    "pwd",
    "private_key",
    "secret_key",
    "secret",
    "token",
    "db_password",
    "host_password",
  ],
  ...["ACCESS_TOKEN", "name_secret", "region_token", "passphrase", "sas_token", "credentials", "key_file"],
];

/** The names of the fields that the document marks `writeOnly`. */
const secretFields = new Set(
  examples.flatMap(({ source }) =>
    fieldsIn(filled(source))
      .filter(({ schema }) => schema.writeOnly === true)
      .map(({ path }) => path.at(-1)),
  ),
);

/** Whether an issue says that the value of a secret belongs under a name that is not secret. */
function exposes(
  { path, suggestion }: { path: readonly unknown[]; suggestion?: string },
  source: unknown,
): boolean {
  const key = String(path.at(-1));
  const isSecret = isSecretName(key) && typeof valueAt(source, path.map(String)) === "string";
  // A key such as `password_auth.password` keeps its last part in the object that is suggested.
  if (!isSecret || suggestion === undefined || key.startsWith(`${suggestion}.`)) return false;
  return !secretFields.has(suggestion.split(".").at(-1));
}

test("no suggestion for a mistake in the corpus or the structure leads from a secret to a field that is not secret", () => {
  const wrong = [...mutations(), ...structuralMistakes()].filter(({ source }) =>
    validateSource(source).some((issue) => exposes(issue, source)),
  );
  expect(wrong.map(({ source }) => source)).toEqual([]);
});

test("no suggestion leads from a misplaced secret to a missing field that is not secret", () => {
  let count = 0;
  for (const { source: example } of examples) {
    const source = filled(example);
    for (const { path } of fieldsIn(source)) {
      const name = path.at(-1);
      if (name === undefined || secretFields.has(name)) continue;
      const without = withValueAt(source, path, undefined);
      for (const [i, key] of secretNames.entries()) {
        if ((count + i) % caseCount(4, 1) !== 0) continue;
        const homes: Path[] = [path.slice(0, -1), []];
        for (const home of homes) {
          if (!valueAt({ without }, ["without", ...home])) continue;
          const changed = withValueAt(without, [...home, key], "canary-secret");
          const wrong = validateSource(changed).filter((issue) => exposes(issue, changed));
          expect([name, key, wrong]).toEqual([name, key, []]);
        }
      }
      count++;
    }
  }
  expect(count).toBeGreaterThan(100);
});

test("a value that looks like a secret is not suggested for a field that is not secret", () => {
  const source = examples.find(({ source }) => source.vendor === "sftp")?.source;
  const without = withValueAt(source, ["sftp", "public_key_auth", "public_key"], undefined);
  const key = "-----BEGIN OPENSSH PRIVATE KEY-----\ncanary\n-----END OPENSSH PRIVATE KEY-----";
  const issues = validateSource(withValueAt(without, ["sftp", "public_key_auth", "key_pair"], key));
  expect(issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([
    ["missing", undefined],
    ["unknown_field", undefined],
  ]);
});

const postgres = examples.find(({ source }) => source.vendor === "postgres")?.source;
const secretUrl = "postgres://reader:canary@db.example/app";

test.each<[string, unknown]>([
  [
    "an object under a secret name, beside a missing object",
    withValueAt(withValueAt(postgres, ["postgres", "password_auth"], undefined), ["postgres", "token"], {
      value: "canary",
    }),
  ],
  [
    "an object under a secret name, beside the missing configuration",
    withValueAt(withValueAt(postgres, ["postgres"], undefined), ["password"], { value: "canary" }),
  ],
  [
    "a URL with a password in a field outside of its object",
    { vendor: "postgres", host: secretUrl, port: 5432 },
  ],
  [
    "a URL with a password in a field of another object",
    withValueAt(postgres, ["postgres", "username"], secretUrl),
  ],
  [
    "a list with a secret",
    withValueAt(withValueAt(postgres, ["postgres", "host"], undefined), ["postgres", "hosst"], [secretUrl]),
  ],
  [
    "a secret behind many spaces",
    withValueAt(
      withValueAt(postgres, ["postgres", "host"], undefined),
      ["postgres", "hosst"],
      " ".repeat(2000) + secretUrl,
    ),
  ],
  [
    "JSON text with a secret",
    withValueAt(
      withValueAt(postgres, ["postgres", "host"], undefined),
      ["postgres", "hosst"],
      '{"password":"canary-secret"}',
    ),
  ],
  [
    "a name that sounds secret in a way",
    withValueAt(
      withValueAt(postgres, ["postgres", "host"], undefined),
      ["postgres", "secret_name"],
      "canary",
    ),
  ],
])("no suggestion moves %s to a field that is not secret", (_, source) => {
  const suggested = validateSource(source).flatMap(({ code, suggestion }) =>
    code === "misspelled_field" || code === "misplaced_field" ? [suggestion?.split(".").at(-1)] : [],
  );
  expect(suggested.filter((name) => !secretFields.has(name) && name !== "port")).toEqual([]);
});

test.each([
  ["with punctuation", "canary!Secret#7"],
  ["of digits and letters", "c4n4ry5ecret"],
  ["that looks like a key", "sk_prod_canary-7"],
  ["of many lines", "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----"],
  ["of megabytes", "canary".repeat(2 ** 20)],
])("a secret %s that became a key is not shown", (_, secret) => {
  for (const { source } of examples) {
    const issues = [
      ...validateSource({ ...source, [secret]: "password" }),
      ...validateSource(withValueAt(source, [source.vendor, secret], { [secret]: 1 })),
    ];
    expect(issues.length).toBe(2);
    expect(JSON.stringify(issues)).not.toMatch(/c4?an?4?ry/);
    expect(issues[0]).toMatchObject({ path: ["[redacted]"], pointer: "/[redacted]" });
  }
});

test.each(["passwrod", "ssh-tunnel", "Provider ID", "providerId", "s3x", "__proto__", "quux"])(
  "the key %s is shown, because it reads like the name of a field",
  (key) => {
    const issues = validateSource(JSON.parse(`{"vendor":"s3","${key}":1}`));
    expect(issues.flatMap(({ path }) => path)).toContain(key);
  },
);
