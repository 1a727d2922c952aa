import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../support/files.ts";
import { root } from "../../support/run.ts";

const generated = await filesOf(join(root, "src/generated"));

test.each(Object.entries(generated))("%s begins with where it comes from", (name, content) => {
  const header = /Made from openapi\/ \(document ([\da-f]{16})\) by `npm run generate`: do not edit\./;
  const start = content.slice(0, 200);
  expect(start).toMatch(header);
  // All of them come from the same document.
  expect(header.exec(start)?.[1]).toBe(header.exec(generated["types.ts"] ?? "")?.[1]);
  expect(name).toMatch(/\.(ts|json)$/);
});

test("the types speak to a person in an editor, not of their generator", () => {
  const { "types.ts": types = "" } = generated;
  expect(types).not.toMatch(/enum property replaced|@description|@enum|@constant|openapi-typescript/);
  expect(types).not.toMatch(/components\["schemas"\]/);
});
