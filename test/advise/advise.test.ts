import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { adviseSource } from "prequel-import/advise";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { root } from "../support/project.ts";
import { corpus, now, sourceWith, type Values, withValues } from "./corpus.ts";

const advised = corpus.map((mistake) => ({ ...mistake, warnings: adviseSource(mistake.source, { now }) }));

/** The expected warnings of the corpus, in a format with readable differences. */
function found({ warnings, pointer }: (typeof advised)[number]) {
  const here = warnings.find((warning) => warning.pointer === pointer);
  return { code: here?.code, changes: here?.changes && valuesOf(here.changes) };
}

function valuesOf(changes: readonly { path: readonly string[]; value: string | number | boolean }[]): Values {
  return Object.fromEntries(changes.map(({ path, value }) => [path.join("."), value]));
}

test("the corpus is large and has every code", async () => {
  expect(corpus.length).toBeGreaterThan(600);
  const source = await readFile(join(root, "src/advise/warning.ts"), "utf8");
  const codes = [...source.matchAll(/^ {2}\| "(\w+)"/gm)].map(([, code]) => code);
  expect(codes).toHaveLength(44);
  expect(new Set(corpus.map(({ code }) => code))).toEqual(new Set(codes));
  // Each code is described in the doc comment, too.
  for (const code of codes) expect(source).toContain(`- \`"${code}"\`: `);
});

test("every mistake gives a warning at its field, with the changes that correct it", () => {
  const wrong = advised
    .map((mistake) => ({
      name: mistake.name,
      found: found(mistake),
      expected: { code: mistake.code, changes: mistake.changes },
    }))
    .filter(({ found, expected }) => JSON.stringify(found) !== JSON.stringify(expected));
  expect(wrong).toEqual([]);
});

test("one mistake gives one warning, or two when two fields are swapped", () => {
  const wrong = advised.filter(
    ({ warnings, code }) =>
      warnings.some((warning) => warning.code !== code) ||
      warnings.length > (code === "access_keys_swapped" ? 2 : 1),
  );
  expect(wrong.map(({ name, warnings }) => ({ name, warnings }))).toEqual([]);
});

test("the changes make the source valid and free of warnings", () => {
  const wrong = advised.flatMap(({ name, source, changes }) => {
    if (!changes) return [];
    const changed = withValues(source, changes);
    const left = [...adviseSource(changed, { now }), ...validateSource(changed)];
    return left.length > 0 ? [{ name, left }] : [];
  });
  expect(wrong).toEqual([]);
});

test("the path and the pointer of a warning lead to the same field", () => {
  for (const { warnings } of advised) {
    for (const { path, pointer, severity } of warnings) {
      expect({ severity, pointer }).toEqual({ severity: "warning", pointer: `/${path.join("/")}` });
    }
  }
});

test("every message is a few short sentences for the person who fills in a form", () => {
  const messages = new Set(advised.flatMap(({ warnings }) => warnings.map(({ message }) => message)));
  const wrong = [...messages].filter(
    (message) =>
      !/^[A-Z][^\n`"_]{15,}\.$/.test(message) ||
      message.length > 190 ||
      (message.match(/[.?](?= [A-Z]|$)/g) ?? []).length > 3 ||
      /\b(?:null|object|quotes|undefined|leave out)\b/.test(message),
  );
  expect(wrong).toEqual([]);
});

test("no warning contains a secret", () => {
  const leaking = advised.filter(({ warnings }) => /canary-?secret/i.test(JSON.stringify(warnings)));
  expect(leaking.map(({ name }) => name)).toEqual([]);
});

test("a key that is not base64 does not hide another warning", () => {
  const source = sourceWith("sftp.public_key_auth", {
    "sftp.host": "localhost",
    "sftp.public_key_auth.public_key": "ssh-rsa AAAAB3NzaC1yc2E_canary",
  });
  expect(adviseSource(source)).toMatchObject([{ code: "private_host" }]);
});

test("only a vendor with an SSH tunnel is advised to use one", () => {
  const messagesOf = (vendor: string) =>
    adviseSource({ vendor, [vendor]: { host: "10.0.0.5" } }).map(({ message }) => message);
  expect(messagesOf("postgres")).toEqual([expect.stringContaining("or connect through an SSH tunnel.")]);
  expect(messagesOf("sftp")).toEqual([expect.not.stringContaining("tunnel")]);
});

test("an object is read as JSON writes it", () => {
  const sftp = { toJSON: () => ({ host: "localhost" }) };
  expect(adviseSource({ vendor: "sftp", sftp })).toMatchObject([{ code: "private_host" }]);
});

test("a path with several parts does not suggest a database", () => {
  const source = { vendor: "postgres", postgres: { host: "postgres://db.acme.com/shop/orders" } };
  expect(adviseSource(source)).toMatchObject([{ changes: [{ value: "db.acme.com" }] }]);
});
