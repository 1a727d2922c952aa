import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "./support/project.ts";

/** The lowest layers, which every entry point shares. */
const base = [
  ["errors.ts", "events.ts", "options.ts", "redact.ts", "vendors.ts"],
  ["secrets"],
  ["generated"],
  ["json.ts"],
];

/** The layers of `src` behind each entry point, from top to bottom, as in `docs/architecture.md`. */
const columns = [
  [
    ["index.ts"],
    ["client.ts"],
    ["sources.ts", "ensure.ts", "pages.ts", "api.ts", "response-of.ts"],
    ["http"],
    ["config.ts"],
    ["document", "platform"],
    ...base,
  ],
  [["form.ts"], ["form"], ["validate.ts"], ["validate"], ...base],
  [["advise.ts"], ["advise"], ...base],
];

/** The generated tables are made by a function of the validator. */
const exception = "generated/validator.ts imports validate/schema.ts";

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The build removes it. */
  readonly isOnlyTypes: boolean;
}

function importsIn(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => /\.tsx?$/.test(file)).flatMap((file) => importsOf(folder, file));
}

function importsOf(folder: string, from: string): Import[] {
  const text = readFileSync(join(root, folder, from), "utf8");
  const { statements } = ts.createSourceFile(from, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    return [{ from, specifier: moduleSpecifier.text, isOnlyTypes: hasOnlyTypes(statement) }];
  });
}

function hasOnlyTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  const names = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause;
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const hasDefault = ts.isImportClause(clause) && clause.name !== undefined;
  const isNamed = names !== undefined && (ts.isNamedImports(names) || ts.isNamedExports(names));
  return !hasDefault && isNamed && names.elements.every((name) => name.isTypeOnly);
}

const isRelative = ({ specifier }: Import) => specifier.startsWith(".");
const targetOf = ({ from, specifier }: Import) => join(dirname(from), specifier);

const topOf = (file: string) => file.split("/")[0] ?? "";

function leadsDown({ from, target }: { from: string; target: string }): boolean {
  return columns.some((layers) => {
    const layerOf = (file: string) => layers.findIndex((layer) => layer.includes(topOf(file)));
    return layerOf(from) >= 0 && layerOf(target) >= layerOf(from);
  });
}

test("a file imports values only from its own layer or a lower one", () => {
  const values = importsIn("src").filter((one) => isRelative(one) && !one.isOnlyTypes);
  expect(values.length).toBeGreaterThan(100);
  const others = values
    .map((one) => ({ from: one.from, target: targetOf(one) }))
    .filter((one) => !leadsDown(one));
  expect([...new Set(others.map(({ from, target }) => `${from} imports ${target}`))]).toEqual([exception]);
});

test("the mock and the examples import only published names of the client", () => {
  for (const folder of ["mock/src", "examples/connect-form/server", "examples/connect-form/src"]) {
    const imports = importsIn(folder);
    const inner = imports.filter(({ specifier }) =>
      /^prequel-import\/(?!validate$|form$|advise$|openapi\.json$)/.test(specifier),
    );
    const outside = imports.filter((one) => {
      const path = relative(root, join(root, folder, targetOf(one)));
      return isRelative(one) && /^(?:src|test|scripts)\//.test(path);
    });
    expect([...inner, ...outside]).toEqual([]);
  }
});

test.each([
  ["openapi-fetch", "src", /^(?:http|document)\//],
  ["@stoplight", "mock/src", /^prism\/(?:prism|read-operations)\.ts$/],
])("%s is imported in one place", (name, folder, place) => {
  const users = importsIn(folder).filter(({ specifier }) => specifier.startsWith(name));
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter(({ from }) => !place.test(from))).toEqual([]);
});
