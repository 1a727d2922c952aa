import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "./support/project.ts";
import { typeCheck, writeTsconfig } from "./support/type-check.ts";
import { useFolder } from "./support/use-folder.ts";

// Starts a compiler.
vi.setConfig({ testTimeout: 60_000 });

const folder = useFolder();

/** The declarations that the examples use without making them. */
const declarations = `import {
  createClient, type ImportSource, isVendor, type PrequelClient, redact, responseOf, type SourceInput, vendorOf,
} from "prequel-import";
import { adviseSource } from "prequel-import/advise";
import {
  createSourceFormSchema, type FormMessages, formIssues, sourceDraft, sourceForms, visibleFields,
} from "prequel-import/form";
import { sourceInputSchema, validateSource, validateSourceUpdate } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
declare const client: PrequelClient;
declare const source: ImportSource & SourceInput;
declare const input: unknown;
declare const error: unknown;
declare const values: unknown;
declare const form: { setError(name: string, error: { message: string }): void };
declare const undici: typeof import("${join(root, "node_modules/undici/index.js")}");
declare const logger: { info(fields: object, message: string): void };
`;

test("every example in a doc comment compiles", async () => {
  const examples: string[] = [];
  for (const sources of ["src", "mock/src"]) {
    for (const name of await readdir(join(root, sources), { recursive: true })) {
      if (!name.endsWith(".ts")) continue;
      const text = await readFile(join(root, sources, name), "utf8");
      for (const [, lines = ""] of text.matchAll(/@example\n((?: +\* .+\n)+)/g)) {
        examples.push(`{\n${lines.replace(/^ +\* /gm, "")}}`);
      }
    }
  }
  expect(examples.length).toBeGreaterThan(5);
  await writeFile(join(folder, "examples.mts"), declarations + examples.join("\n"));
  await writeTsconfig(folder);
  expect(await typeCheck(folder)).toEqual({ code: 0, stdout: "", stderr: "" });
});
