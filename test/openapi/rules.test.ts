import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { root } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyDocument, lint, plant, problemsAfter, reportsEach } from "./lint.ts";
import { composed, type PlainVendor, plain, references, SourceInput, sourceFile } from "./vendors.ts";

// Each test starts a program, several at once.
vi.setConfig({ testTimeout: 60_000 });

// Mistakes go to different vendors, so that none hides another.
const [a, b, c, d] = plain;
const [e, f] = composed;
if (!a || !b || !c || !d || !e || !f)
  throw new Error("The document has too few vendors to plant mistakes in.");

const create = ["paths", "/import/sources", "post"];
const text = { type: "string", description: "A text." };

test.concurrent("the document passes", async () => {
  expect(await lint(root)).toEqual({ code: 0, problems: [] });
});

test.concurrent("an editor's extension, which does not import but require, gets the rules", async () => {
  const program = 'console.log(require("./scripts/redocly/plugin.cjs").default().id)';
  expect(await run(process.execPath, ["-e", program])).toEqual({ code: 0, stdout: "prequel\n", stderr: "" });
});

const [[vendor, reference] = ["", ""], [, other] = []] = references;
const mapping = ["SourceInput", "discriminator", "mapping"];

reportsEach(
  "a discriminator names the object beside it",
  ["prequel/discriminators", "prequel/unions", "prequel/vendors"],
  [
    {
      file: a.file,
      path: [a.input, "required"],
      value: ["vendor"],
      says: `Add \`${a.name}\` to \`required\`: \`vendor\` names it.`,
    },
    {
      file: b.file,
      path: [b.config, "required"],
      value: [b.method],
      says: "Add `auth_method` to `required`: it names the object beside it.",
    },
    {
      file: c.file,
      path: [c.config, "properties", c.method],
      says: `Add the property \`${c.method}\`: \`auth_method\` names it.`,
      at: "properties",
    },
    {
      file: d.file,
      path: [d.config, "properties", "auth_method", "const"],
      says: "Give `auth_method` a `const`: its value names the object beside it.",
      at: "auth_method",
    },
    {
      file: a.file,
      path: [a.config, "properties", "auth_method"],
      says: "Add the property `auth_method` with a `const`: it names the object that authenticates.",
      at: "properties",
    },
    {
      file: f.file,
      path: [f.variant, "properties", "auth_method"],
      says: "Add the property `auth_method` with a `const`: it selects the variant.",
      at: "properties",
    },
    {
      file: e.file,
      path: [e.config, "discriminator"],
      says: "Add a `discriminator` with a `mapping`: without one, a validator reports a single mistake once for each variant.",
      at: "oneOf",
    },
    {
      file: sourceFile,
      path: [...mapping, vendor],
      says: `Write \`${vendor}: "${reference}"\` in \`mapping\`: it leads to the variant.`,
      at: "mapping",
    },
    {
      file: sourceFile,
      path: [...mapping, "stale"],
      value: other,
      says: "No variant has the vendor `stale`: add it to `oneOf`, or remove this line.",
    },
  ],
);

const secret = ["password", "client_secret", "secret_key", "private_key", "private_key_id", "api_key"];
secret.push("access_token", "shared_access_signature", "passphrase", "service_account_key", "credentials");
const harmless = ["ssh_public_key", "access_key", "access_key_id", "token_url", "subject_token_type"];
const help = "if it is not, add it to `harmlessName` in scripts/redocly/rules/secrets.ts";
const inConfig = (name: string) => ({ file: a.file, path: [a.config, "properties", name] });

reportsEach(
  "every secret of a request is marked, and no response contains one",
  ["prequel/secrets"],
  [
    ...secret.map((name) => ({
      ...inConfig(name),
      value: text,
      says: `Give \`${name}\` \`writeOnly: true\`, because its name sounds secret; ${help}.`,
    })),
    ...harmless.map((name) => ({ ...inConfig(name), value: text })),
    { ...inConfig("has_password"), value: { type: "boolean" } },
    {
      ...inConfig("marked_password"),
      value: { ...text, writeOnly: true },
      says: "Give `marked_password` `format: password`: it is `writeOnly`.",
    },
    {
      ...inConfig("motto"),
      value: { ...text, format: "password" },
      says: "Give `motto` `writeOnly: true`: its format is `password`.",
    },
    {
      file: "common/ssh-tunnel.yaml",
      path: ["SshTunnelView", "properties", "motto"],
      value: { ...text, writeOnly: true },
      says: "`motto` is `writeOnly`, so no response can contain it: remove it from the response, or give the response a schema of its own.",
      at: "writeOnly",
    },
  ],
);

const words = { title: "Motto", "x-help": "A text." };
const inForm = (name: string, value: object) => ({ ...inConfig(name), value: { ...text, ...value } });

reportsEach(
  "every input of a form has its texts",
  ["prequel/forms"],
  [
    { ...inForm("motto", words) },
    {
      ...inForm("unnamed", { "x-help": "A text." }),
      says: "Give `unnamed` a `title`: a form shows it as the label.",
    },
    {
      ...inForm("helpless", { title: "Motto" }),
      says: "Give `helpless` `x-help`: a form shows it as the help text of the input.",
    },
    {
      ...inForm("quoting", { ...words, "x-help": "A `text`." }),
      says: "Remove the backticks: a form shows this text to a customer.",
      at: "x-help",
    },
    {
      ...inForm("unbelievable", { ...words, example: "canary-motto" }),
      says: "Give `unbelievable` an `x-placeholder`: a form would show its fake example to a customer.",
    },
    {
      ...inForm("other_port", { ...words, type: "integer", maximum: 65535 }),
      says: "Give `other_port` `x-suggested`: a form offers it as the usual port.",
    },
    {
      ...inForm("drawn", { ...words, "x-input": "canvas" }),
      says: "Remove `x-input` or set it to `multiline`: a form has no such input.",
      at: "x-input",
    },
    {
      ...inForm("open_object", { ...words, type: "object", properties: {} }),
      says: "Give `open_object` `x-input: json-file`: a form cannot list the fields of an open object.",
    },
    {
      ...inForm("list", { ...words, type: "array", items: text }),
      says: "Write `list` as a single value or an object: a form has no input for a list or a choice.",
    },
    {
      file: "common/fields.yaml",
      path: ["use_ssh_tunnel", "x-shows"],
      says: "Give `use_ssh_tunnel` `x-shows: ssh_tunnel`: a form shows that object only while this is on.",
      at: "use_ssh_tunnel",
    },
    {
      ...inForm("shows_nothing", { ...words, "x-shows": "nothing" }),
      says: "Write the name of an object beside `shows_nothing`: a form shows that object only while this is on.",
      at: "x-shows",
    },
    {
      file: b.file,
      path: [b.config, "properties", "auth_method", "title"],
      says: "Give `auth_method` a `title`: a form shows it as the label.",
      at: "auth_method",
    },
  ],
);

const give = (entry: string) => `Give \`${entry}\` \`x-evidence: likely\` or \`inferred\``;
const unlisted = (entry: string) => `${give(entry)}: documented.yaml does not list it.`;
const otherValue = "Write `x-evidence` as `likely` or `inferred`: it has no other value.";
const failure = "Give this `x-evidence: likely` or `inferred`: the docs show no response other than 200.";

reportsEach(
  "everything that the public docs do not show has x-evidence",
  ["prequel/evidence", "prequel/evidence-value"],
  [
    {
      file: a.file,
      path: [a.config, "properties", "motto"],
      value: { type: "object", properties: { inner: text } },
      says: unlisted(`request.${a.name}.motto`),
    },
    {
      file: b.file,
      path: [b.input, "properties", "name", "x-evidence"],
      value: "likely",
      says: "documented.yaml says that the docs show `request.name`: remove this `x-evidence`.",
    },
    {
      file: c.file,
      path: [c.input, "properties", "vendor", "x-evidence"],
      says: `${give("request.vendor")}: the docs show no constants.`,
      at: "vendor",
    },
    {
      file: d.file,
      path: [d.input, "properties", "vendor", "x-evidence"],
      value: "certain",
      says: otherValue,
    },
    {
      file: sourceFile,
      path: ["ImportSource", "properties", "motto"],
      value: text,
      says: unlisted("response.motto"),
    },
    {
      file: sourceFile,
      path: ["SourceResponse", "properties", "around"],
      value: text,
      says: unlisted("around"),
    },
    {
      file: "openapi.yaml",
      path: [...create, "parameters"],
      value: [{ name: "motto", in: "query", schema: text }],
      says: unlisted("parameters.motto"),
      at: "name",
    },
    {
      file: sourceFile,
      path: ["ImportSource", "properties", "beside_a_reference"],
      value: { $ref: "view-fields.yaml#/region", "x-evidence": true },
      says: otherValue,
      at: "x-evidence",
    },
    { file: "common/errors.yaml", path: ["ErrorResponse", "x-evidence"], says: failure, at: "ErrorResponse" },
    { file: "common/errors.yaml", path: ["NotFound", "x-evidence"], says: failure, at: "NotFound" },
    {
      file: "documented.yaml",
      path: ["request", "nothing"],
      value: { inside: null },
      says: "The document has no `request.nothing`: correct or remove this entry.",
    },
  ],
);

const example = ({ name, method }: PlainVendor) => `examples/${name}.${method}.yaml`;
const inRequest = ["request", "value", "source"];
const inResponse = ["response", "value", "data", "source"];

const named = (schema: string) =>
  `Give this schema the name \`${schema}\`: the generator finds it by that name.`;
const data = ["SourceResponse", "properties", "data", "properties"];

reportsEach(
  "each vendor has its title, its view and its examples, in schemas that the generator finds",
  ["prequel/vendors", "prequel/examples"],
  [
    { file: sourceFile, path: ["OtherInput"], value: { $ref: "#/SourceInput" } },
    {
      file: sourceFile,
      path: ["CreateSourceRequest", "properties", "source", "$ref"],
      value: "#/OtherInput",
      says: named("SourceInput"),
      at: "source",
    },
    { file: sourceFile, path: ["OtherSource"], value: { $ref: "#/ImportSource" } },
    {
      file: sourceFile,
      path: [...data, "source", "$ref"],
      value: "#/OtherSource",
      says: named("ImportSource"),
      at: "source",
    },
    {
      file: d.file,
      path: [d.input, "title"],
      says: "Give this vendor a `title`: the README calls it by the title.",
      at: d.input,
    },
    {
      file: sourceFile,
      path: ["ImportSource", "properties", a.name],
      says: `Add \`${a.name}: { $ref: "../${a.file}#/${a.input.replace("SourceInput", "View")}" }\` to \`properties\` in openapi/${sourceFile}: the response has no view of ${a.name}.`,
      at: "properties",
    },
    {
      file: e.file,
      path: [e.variant, "properties", "auth_method", "const"],
      value: "magic",
      says: `Write openapi/examples/${e.name}.magic.yaml, with a \`request\` and its \`response\`: this \`auth_method\` has no example.`,
      at: "auth_method",
    },
    {
      file: `examples/${e.name}.${e.method}.yaml`,
      path: ["request", "summary"],
      value: "An example of no vendor",
      says: "No vendor and `auth_method` have the name of this file: add the variant to its union, or rename or remove the file.",
      at: "request",
    },
    {
      file: example(b),
      path: [...inRequest, "vendor"],
      value: a.name,
      says: `Show \`${b.name}\` with \`${b.method}\` in this request, as the file's name says.`,
      at: "request",
    },
    {
      file: example(c),
      path: [...inResponse, c.name],
      says: `Show \`${c.name}\` in this response, as the file's name says.`,
      at: "response",
    },
  ],
);

reportsEach(
  "every field has a description and an example",
  ["prequel/descriptions"],
  [
    {
      ...inConfig("motto"),
      value: { type: "string", example: "Onwards" },
      says: "Give `motto` a `description`: editors and forms show it.",
    },
    {
      file: sourceFile,
      path: ["ImportSource", "properties", "motto"],
      value: text,
      says: "Give `motto` an `example`: the mock responds with it.",
    },
  ],
);

reportsEach(
  "the operation that lists the vendors is required",
  ["prequel/vendors"],
  [
    {
      file: "openapi.yaml",
      path: [...create, "operationId"],
      value: "renamed",
      says: "Describe an operation `createImportSource` with `source` in its request and `data.source` in its response: the vendors are listed there.",
      at: "paths",
    },
  ],
);

const wrongExample = example(a);
const wrongExamples = problemsAfter([
  { file: wrongExample, path: ["request", "value", "source", "nobody_knows"], value: 1 },
  { file: "common/fields.yaml", path: ["provider_id", "example"], value: 1 },
  { file: "openapi.yaml", path: ["info", "license"] },
]);

test.concurrent("a wrong example and a warning of Redocly fail too", async () => {
  const problems = await wrongExamples();
  expect(problems.map((problem) => [problem.rule, problem.file]).sort()).toEqual([
    ["info-license", "openapi.yaml"],
    ["no-invalid-media-type-examples", wrongExample],
    ["no-invalid-schema-examples", "common/fields.yaml"],
  ]);
});

const brokenReference = problemsAfter([
  { file: a.file, path: [a.input, "properties", a.name], value: { $ref: "#/Nowhere" } },
]);

test.concurrent("Redocly alone reports a reference to nothing, once", async () => {
  const problems = await brokenReference();
  expect(problems.map(({ rule, file, key }) => [rule, file, key])).toEqual([
    ["no-unresolved-refs", a.file, "$ref"],
  ]);
});

test.concurrent("the messages quote every line that a new vendor lacks", async () => {
  const rename = (content: string) =>
    content
      .replaceAll(new RegExp(`\\b${a.name}\\b`, "g"), "eleventh")
      .replaceAll(a.input.replace("SourceInput", ""), "Eleventh");
  const folder = await copyDocument();
  const copy = async (from: string, to: string) =>
    writeFile(join(folder, "openapi", to), rename(await readFile(join(root, "openapi", from), "utf8")));
  await copy(a.file, "vendors/eleventh.yaml");
  await copy(example(a), `examples/eleventh.${a.method}.yaml`);
  const variants = [...SourceInput.oneOf, { $ref: "../vendors/eleventh.yaml#/EleventhSourceInput" }];
  const inferred = ["EleventhSourceInput", "properties", "eleventh", "x-evidence"];
  const unused = 'Add `- $ref: "../vendors/eleventh.yaml#/…SourceInput"` to `oneOf`';
  const unnamed = "No vendor and `auth_method` have the name of this file";
  expect((await lint(folder)).problems).toMatchObject([
    { rule: "prequel/examples", message: expect.stringContaining(unnamed), key: "request" },
    { rule: "prequel/vendors", message: expect.stringContaining(unused), key: "oneOf" },
  ]);
  await plant(folder, [
    { file: sourceFile, path: ["SourceInput", "oneOf"], value: variants },
    { file: "vendors/eleventh.yaml", path: inferred, value: "inferred" },
  ]);

  const { problems } = await lint(folder);
  expect(problems.map(({ rule }) => rule).sort()).toEqual(["prequel/unions", "prequel/vendors"]);
  // Each message quotes the line to add, and points to the map to add it to.
  const lines = problems.map(({ file, path, message }) => {
    const [[key, value] = [""]] = Object.entries(parse(message.split("`")[1] ?? ""));
    return { file, path: [...path, key], value };
  });
  await plant(folder, lines);
  const view = ["ImportSource", "properties", "eleventh", "x-evidence"];
  await plant(folder, [{ file: sourceFile, path: view, value: "likely" }]);
  expect(await lint(folder)).toEqual({ code: 0, problems: [] });
});
