import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceForms } from "prequel-import/form";
import { expect, test } from "vitest";
import { root } from "../../support/project.ts";

const folder = join(root, "examples/connect-form");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.(tsx?|html|css)$/.test(path) && !/node_modules|dist/.test(path),
);

/** Names of fields that the code also uses as ordinary words. */
const ordinary = new Set([
  "name", // every source has one, and so has every input
  "provider_id", // the server sets it
  "password", // `type="password"`
  "port", // of the server
  "schema", // that validates
  "secret", // a kind of input
]);

const words = Object.entries(sourceForms).flatMap(([vendor, { title, methods, fields }]) => [
  vendor,
  title,
  ...methods.flatMap(({ value, label }) => [value, label]),
  ...fields.flatMap(({ path }) => path),
]);
const foreign = new RegExp(
  `\\b(${[...new Set(words)].filter((word) => !ordinary.has(word)).join("|")})\\b`,
  "i",
);

test.each(files)("%s names no vendor and no field of a vendor", (path) => {
  const lines = readFileSync(join(folder, path), "utf8").split("\n");
  expect(lines.filter((line) => foreign.test(line))).toEqual([]);
});

test("the list of words is not empty", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(words.length).toBeGreaterThan(100);
});
