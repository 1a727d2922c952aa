import { vi } from "vitest";
import { type Mistake, reportsEach } from "./lint.ts";
import { plain, sourceFile } from "./vendors.ts";

// Each test starts a program, several at once.
vi.setConfig({ testTimeout: 60_000 });

const [a, b] = plain;
if (!a || !b) throw new Error("The document has too few vendors to plant mistakes in.");

const text = { type: "string" };
const help = "remove it, or teach scripts/generate/validator.ts and src/validate to judge it";
const cannotJudge = (what: string) => `The validator cannot judge ${what}: ${help}.`;
const oneType = "Give this schema one type, with or without `null`: the validator cannot judge several.";
const noItems = "Give this list a schema in `items`: the validator needs one.";
const notObject = (part: string, key: string) =>
  `Write \`${part}\` of \`${key}\` as an object: the validator cannot judge another schema.`;

/** Schemas of a field; the message about each that the validator cannot judge, and the key it points to. */
const schemas: [schema: object, says?: string, at?: string][] = [
  [{}],
  [{ type: ["integer", "null"], minimum: 1, maximum: 5, enum: [1, 2] }],
  [{ ...text, minLength: 1, maxLength: 9, pattern: "^a", format: "email", const: "a" }],
  [{ ...text, format: "password", "x-aliases": ["motto"], default: "a" }],
  [{ type: "array", items: { type: "number" }, minItems: 1, maxItems: 2 }],
  [{ type: ["object", "null"], properties: { inner: text }, required: ["inner"] }],
  [{ type: "number", multipleOf: 2 }, cannotJudge("`multipleOf` in a schema of type number"), "multipleOf"],
  [{ ...text, minimum: 2 }, cannotJudge("`minimum` in a schema of type string"), "minimum"],
  [
    { type: "array", items: text, uniqueItems: true },
    cannotJudge("`uniqueItems` in a schema of type array"),
    "uniqueItems",
  ],
  [
    { type: "object", minProperties: 1 },
    cannotJudge("`minProperties` in a schema of type object"),
    "minProperties",
  ],
  [{ const: "a" }, cannotJudge("`const` in a schema without a type"), "const"],
  [{ anyOf: [text, { type: "integer" }] }, cannotJudge("`anyOf` in a schema without a type"), "anyOf"],
  [{ type: ["string", "integer"] }, oneType, "type"],
  [{ type: "null" }, oneType, "type"],
  [{ ...text, format: "date" }, cannotJudge("the format `date`"), "format"],
  [{ ...text, format: "nobody-knows" }, cannotJudge("the format `nobody-knows`"), "format"],
  [{ type: "array" }, noItems],
  [{ type: "array", items: true }, noItems, "items"],
  [
    { type: "array", items: { type: "array", items: { ...text, maximum: 1 } } },
    cannotJudge("`maximum` in a schema of type string"),
    "maximum",
  ],
  [
    { type: "object", additionalProperties: text },
    "Write `additionalProperties` as `true` or `false`: the validator cannot judge a schema there.",
    "additionalProperties",
  ],
  [{ type: "object", properties: { inner: true } }, notObject("inner", "properties"), "inner"],
];

const inConfig = (name: string, value: object) => ({
  file: a.file,
  path: [a.config, "properties", name],
  value,
});

reportsEach(
  "the validator judges everything in a source",
  ["prequel/validator"],
  [
    ...schemas.map(
      ([schema, says, at], index): Mistake => ({
        ...inConfig(`odd_${index}`, schema),
        ...(says && { says }),
        ...(at && { at }),
      }),
    ),
    {
      file: b.file,
      path: [b.config, "properties", "ssh_tunnel"],
      value: { $ref: "../common/ssh-tunnel.yaml#/SshTunnel", minProperties: 1 },
      says: cannotJudge("`minProperties` in a schema of type object"),
      at: "minProperties",
    },
    {
      file: sourceFile,
      path: ["SourceInput", "required"],
      value: ["name"],
      says: cannotJudge("`required` beside `oneOf`"),
    },
    // Only the source itself is judged.
    { file: sourceFile, path: ["CreateSourceRequest", "minProperties"], value: 1 },
  ],
);

const leadsBack = "This `$ref` leads back to a schema that contains it";
const inSource = `${leadsBack}: remove it, because the validator cannot judge such a source.`;
const inline = `${leadsBack}: put an object with a \`$ref\` of its own between them, because the generator copies every other schema to its use.`;
const responseField = (name: string, $ref: string) => ({
  file: sourceFile,
  path: ["ImportSource", "properties", name],
  value: { $ref },
});
const define = (name: string, value: object) => ({ file: sourceFile, path: [name], value });

const misplaced =
  "Move `x-from` to a property of a schema that a response refers to by `$ref`: the generator reads it nowhere else.";

const selects = "Give `kind` a `const`: it selects the variant.";
const variant = { type: "object", properties: { kind: text } };

reportsEach(
  "the generator finds an end, every x-from and every discriminator",
  ["prequel/recursion", "prequel/origins", "prequel/unions"],
  [
    responseField("tree", "#/Tree"),
    define("Tree", { type: "object", properties: { trees: { type: "array", items: { $ref: "#/Tree" } } } }),
    responseField("nest", "#/Nest"),
    {
      ...define("Nest", {
        type: "array",
        items: { type: "object", properties: { nest: { $ref: "#/Nest" } } },
      }),
      says: inline,
      at: "$ref",
    },
    { ...inConfig("itself", { $ref: `#/${a.config}` }), says: inSource, at: "$ref" },
    { file: sourceFile, path: ["ImportSource", "properties", "name", "x-from"], value: "name" },
    { file: "common/view-fields.yaml", path: ["host", "x-from"], value: "host" },
    { ...inConfig("odd", { ...text, "x-from": "host" }), says: misplaced, at: "x-from" },
    { file: "openapi.yaml", path: ["info", "x-from"], value: "host", says: misplaced },
    {
      file: sourceFile,
      path: ["SourceResponse", "properties", "data", "properties", "source", "x-from"],
      value: "source",
      says: misplaced,
    },
    {
      file: sourceFile,
      path: ["ImportSource", "properties", "id", "x-from"],
      value: 1,
      says: "Write `x-from` as a text: the dotted path of a request field.",
    },
    {
      ...inConfig("shapes", { type: "array", items: { oneOf: [variant] } }),
      says: "Add a `discriminator` with a `mapping`: without one, a validator reports a single mistake once for each variant.",
      at: "oneOf",
    },
    {
      ...inConfig("shape", { oneOf: [variant], discriminator: { propertyName: "kind", mapping: {} } }),
      says: selects,
      at: "kind",
    },
  ],
);
