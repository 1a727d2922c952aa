import { expect, test } from "vitest";
import type { Change } from "../../../scripts/changes/change.ts";
import { typeChanges } from "../../../scripts/changes/type-changes.ts";

const options = `export interface ClientOptions {
    readonly apiKey?: string | undefined;
    readonly timeout?: number | undefined;
}`;
const sources = `export interface Sources {
    create(source: SourceInput): Promise<ImportSource>;
}`;
const base = `interface EventBase {
    readonly attempt: number;
}`;

const reportOf = (...declarations: string[]) =>
  new Map([["prequel-import", `## API Report File\n\n\`\`\`ts\n\n${declarations.join("\n\n")}\n\n\`\`\`\n`]]);

type Case = [name: string, before: string[], after: string[], effect: Change["effect"], sentence: string];

test.each<Case>([
  ["a new export", [], [options], "compatible", "`ClientOptions` of `prequel-import` is new."],
  [
    "an export that is gone",
    [options],
    [],
    "breaking",
    "`ClientOptions` of `prequel-import` is gone: a program that imports it no longer compiles.",
  ],
  [
    "a type that is no longer exported",
    [options],
    [options.replace("export ", "")],
    "breaking",
    "`ClientOptions` of `prequel-import` is gone: a program that imports it no longer compiles.",
  ],
  [
    "a type that is exported now",
    [base],
    [`export ${base}`],
    "compatible",
    "`EventBase` of `prequel-import` is exported now.",
  ],
  [
    "a new optional member",
    [options],
    [options.replace("}", "    readonly signal?: AbortSignal | undefined;\n}")],
    "compatible",
    "`ClientOptions` of `prequel-import` has new members that programs need not use.",
  ],
  [
    "a new method",
    [sources],
    [sources.replace("}", "    get(id: string): Promise<ImportSource>;\n}")],
    "compatible",
    "`Sources` of `prequel-import` has new members that programs need not use.",
  ],
  [
    "a new required member",
    [options],
    [options.replace("}", "    readonly region: string;\n}")],
    "breaking",
    "`ClientOptions` of `prequel-import` has another type: a program that uses it may no longer compile.",
  ],
  [
    "another member",
    [options],
    [options.replace("number", "string")],
    "breaking",
    "`ClientOptions` of `prequel-import` has another type: a program that uses it may no longer compile.",
  ],
  [
    "another type that exported types use",
    [base],
    [base.replace("number", "bigint")],
    "breaking",
    "`EventBase` of `prequel-import` has another type: a program that uses it may no longer compile.",
  ],
])("%s", (_, before, after, effect, sentence) => {
  expect(typeChanges(reportOf(...before), reportOf(...after), new Set())).toMatchObject([
    { effect, sentence },
  ]);
});

test("the types of the document are left to the comparison of the document", () => {
  const generated = new Set(["ClientOptions"]);
  expect(typeChanges(reportOf(options), reportOf(options.replace("number", "string")), generated)).toEqual(
    [],
  );
});

test("a type of several entry points is one change", () => {
  const both = (declaration: string) =>
    new Map(["prequel-import", "prequel-import-form"].map((name) => [name, `\n\n${declaration}\n\n`]));
  expect(typeChanges(both(options), both(""), new Set())).toMatchObject([
    {
      sentence: expect.stringMatching(
        /^`ClientOptions` of `prequel-import` and `prequel-import-form` is gone/,
      ),
    },
  ]);
});
