import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse, parseDocument } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A change of one file of `openapi/`: a new value at a path, or none. */
interface Edit {
  readonly file: string;
  readonly path: readonly string[];
  readonly value?: unknown;
}

interface Problem {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  /** The key on the line that it points to. */
  readonly key: string | undefined;
  /** The keys that lead to it from the top of the file. */
  readonly path: readonly string[];
}

/** A copy of the document in a folder of its own, under the real rules. */
async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "prequel-import-rules-"));
  try {
    for (const name of ["openapi", "redocly.yaml"]) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    for (const name of ["scripts", "node_modules"]) await symlink(join(root, name), join(folder, name));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function plant(folder: string, edits: readonly Edit[]): Promise<void> {
  for (const { file, path, value } of edits) {
    const document = parseDocument(await readFile(join(folder, "openapi", file), "utf8"));
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    await writeFile(join(folder, "openapi", file), document.toString({ lineWidth: 0 }));
  }
}

async function lint(folder: string) {
  const cli = join("node_modules", "@redocly", "cli", "bin", "cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const command = ["--import", "tsx", cli, "lint", "--lint-config", "error", "--format", "json"];
  const { code, stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder, env }).then(
    (output) => ({ code: 0, ...output }),
    (failure) => failure,
  );
  const problems: Problem[] = [];
  for (const { ruleId, message, location } of JSON.parse(stdout).problems) {
    const [{ source, start, pointer = "#/" }] = location;
    const lines = (await readFile(join(folder, source.ref), "utf8")).split("\n");
    const key = /^[\s-]*"?([^\s":]+)"?:/.exec(lines[start.line - 1] ?? "")?.[1];
    const path = pointer
      .split("/")
      .slice(1)
      .map((name: string) => name.replaceAll("~1", "/"));
    problems.push({ rule: ruleId, message, file: source.ref.replace("openapi/", ""), key, path });
  }
  return { code, problems };
}

/** What the lint says after some changes. */
async function problemsOf(edits: readonly Edit[]): Promise<Problem[]> {
  const { code, problems } = await inScratch(async (folder) => {
    await plant(folder, edits);
    return lint(folder);
  });
  expect(code).toBe(1);
  return problems;
}

/** The same, of one of our rules alone: a fault may break rules of Redocly too. */
async function saidBy(rule: string, edits: readonly Edit[]): Promise<[message: string, at: string][]> {
  const problems = await problemsOf(edits);
  return problems
    .filter((problem) => problem.rule === `prequel/${rule}`)
    .map(({ message, file, key }): [string, string] => [message, `${file}: ${key}`])
    .sort();
}

async function read(file: string) {
  return parse(await readFile(join(root, "openapi", file), "utf8"));
}

interface Vendor {
  readonly name: string;
  readonly file: string;
  /** Its branch of the union and its configuration. */
  readonly input: string;
  readonly config: string;
  /** Its only way to authenticate. */
  readonly method: string;
  readonly requiredInConfig: readonly string[];
}

const sourceFile = "common/source.yaml";
const { SourceInput } = await read(sourceFile);
const references = Object.entries<string>(SourceInput.discriminator.mapping);

const simple: Vendor[] = [];
const composed: { readonly file: string; readonly config: string; readonly branch: string }[] = [];
for (const [name, reference] of references) {
  const [path = "", input = ""] = reference.split("#/");
  const file = join("common", path);
  const schemas = await read(file);
  const config = schemas[input].properties[name].$ref.slice("#/".length);
  const { oneOf, properties, required } = schemas[config];
  if (oneOf) composed.push({ file, config, branch: oneOf[0].$ref.slice("#/".length) });
  else {
    const method = properties.auth_method.const;
    simple.push({ name, file, input, config, method, requiredInConfig: required });
  }
}

// Faults go to different vendors, so that none hides another.
const [a, b, c, d] = simple;
const [e, f] = composed;
if (!a || !b || !c || !d || !e || !f) throw new Error("The document has too few vendors to plant faults in.");

const create = ["paths", "/import/sources", "post"];
const requestMedia = [...create, "requestBody", "content", "application/json"];
const answerMedia = [...create, "responses", "200", "content", "application/json"];
const text = { type: "string", description: "A text." };

test.concurrent("the document passes", async () => {
  expect(await lint(root)).toEqual({ code: 0, problems: [] });
});

test.concurrent("a tag is required, and so is the object that it names", async () => {
  const said = await saidBy("tags", [
    { file: a.file, path: [a.input, "required"], value: ["vendor"] },
    { file: b.file, path: [b.config, "required"], value: [b.method] },
    { file: c.file, path: [c.config, "properties", c.method] },
    { file: d.file, path: [d.config, "properties", "auth_method", "const"] },
  ]);
  expect(said).toEqual(
    [
      [`Add \`${a.name}\` to \`required\`: \`vendor\` names it.`, `${a.file}: required`],
      ["Add `auth_method` to `required`: it names the object beside it.", `${b.file}: required`],
      [`Add the property \`${c.method}\`: \`auth_method\` names it.`, `${c.file}: properties`],
      ["Give `auth_method` a `const`: its value names the object beside it.", `${d.file}: auth_method`],
    ].sort(),
  );
});

test.concurrent("a union is decided by a tag, and its mapping is complete", async () => {
  const [[vendor, reference] = ["", ""], [, other] = []] = references;
  const mapping = ["SourceInput", "discriminator", "mapping"];
  const said = await saidBy("unions", [
    { file: sourceFile, path: [...mapping, vendor] },
    { file: sourceFile, path: [...mapping, "stale"], value: other },
    { file: e.file, path: [e.config, "discriminator"] },
    { file: f.file, path: [f.branch, "properties", "auth_method"] },
  ]);
  expect(said).toEqual(
    [
      [
        `Write \`${vendor}: "${reference}"\` in \`mapping\`: it leads to the branch.`,
        `${sourceFile}: mapping`,
      ],
      ["No branch has the vendor `stale`: add it to `oneOf`, or remove this line.", `${sourceFile}: stale`],
      [
        "Add a `discriminator` with a `mapping`: without one, a single fault in a request gives a message for each branch.",
        `${e.file}: oneOf`,
      ],
      [
        "Add the property `auth_method` with a `const`: it decides between the branches.",
        `${f.file}: properties`,
      ],
    ].sort(),
  );
});

test.concurrent("a request property whose name says secret is writeOnly", async () => {
  const properties = [a.config, "properties"];
  const secret = ["password", "client_secret", "secret_key", "private_key", "private_key_id", "api_key"];
  secret.push("access_token", "shared_access_signature", "passphrase", "service_account_key", "credentials");
  const harmless = ["ssh_public_key", "access_key", "access_key_id", "token_url", "subject_token_type"];
  const said = await saidBy("secrets", [
    ...[...secret, ...harmless].map((name) => ({ file: a.file, path: [...properties, name], value: text })),
    { file: a.file, path: [...properties, "marked_password"], value: { ...text, writeOnly: true } },
    { file: a.file, path: [...properties, "motto"], value: { ...text, format: "password" } },
    { file: a.file, path: [...properties, "has_password"], value: { type: "boolean" } },
  ]);
  const help = "if it does not, add it to `harmlessName` in scripts/redocly/rules/secrets.ts";
  expect(said).toEqual(
    [
      ...secret.map((name) => [
        `Give \`${name}\` \`writeOnly: true\`, because its name says secret; ${help}.`,
        `${a.file}: ${name}`,
      ]),
      ["Give `marked_password` `format: password`: it is `writeOnly`.", `${a.file}: marked_password`],
      ["Give `motto` `writeOnly: true`: its format is `password`.", `${a.file}: motto`],
    ].sort(),
  );
});

test.concurrent("no answer carries a writeOnly property, at any depth", async () => {
  const file = "common/ssh-tunnel.yaml";
  const said = await saidBy("secrets", [
    { file, path: ["SshTunnelView", "properties", "motto"], value: { ...text, writeOnly: true } },
  ]);
  expect(said).toEqual([
    [
      "`motto` is `writeOnly`, so it cannot stand in an answer: remove it there, or give the answer a schema of its own.",
      `${file}: writeOnly`,
    ],
  ]);
});

test.concurrent("x-evidence has a known value, beside a $ref too", async () => {
  const said = await saidBy("evidence-value", [
    { file: a.file, path: [a.input, "properties", "vendor", "x-evidence"], value: "certain" },
    { file: b.file, path: [b.input, "properties", b.name, "x-evidence"], value: true },
  ]);
  const message = "Write `x-evidence` as `likely` or `inferred`: it has no other value.";
  expect(said).toEqual([a.file, b.file].map((file) => [message, `${file}: x-evidence`]).sort());
});

test.concurrent("x-evidence stands on what documented.yaml does not list, and on nothing else", async () => {
  const said = await saidBy("evidence", [
    {
      file: a.file,
      path: [a.config, "properties", "motto"],
      value: { ...text, properties: { inner: text } },
    },
    { file: b.file, path: [b.input, "properties", "name", "x-evidence"], value: "likely" },
    { file: c.file, path: [c.input, "properties", "vendor", "x-evidence"] },
    { file: sourceFile, path: ["ImportSource", "properties", "motto"], value: text },
    { file: sourceFile, path: ["SourceResponse", "properties", "motto"], value: text },
    {
      file: "openapi.yaml",
      path: [...create, "parameters"],
      value: [{ name: "motto", in: "query", schema: text }],
    },
    { file: "common/errors.yaml", path: ["ErrorResponse", "x-evidence"] },
    { file: "common/errors.yaml", path: ["NotFound", "x-evidence"] },
    { file: "documented.yaml", path: ["request", "nothing"], value: { inside: null } },
  ]);
  const give = (entry: string) => `Give \`${entry}\` \`x-evidence: likely\` or \`inferred\``;
  const unlisted = (entry: string) => `${give(entry)}: documented.yaml does not list it.`;
  const failure = "Give this `x-evidence: likely` or `inferred`: no page prints an answer but 200.";
  expect(said).toEqual(
    [
      [unlisted(`request.${a.name}.motto`), `${a.file}: motto`],
      [
        "A page prints `request.name`, as documented.yaml says: remove this `x-evidence`.",
        `${b.file}: x-evidence`,
      ],
      [`${give("request.vendor")}: no page prints a constant.`, `${c.file}: vendor`],
      [unlisted("answer.motto"), `${sourceFile}: motto`],
      [unlisted("motto"), `${sourceFile}: motto`],
      [unlisted("parameters.motto"), "openapi.yaml: name"],
      [failure, "common/errors.yaml: ErrorResponse"],
      [failure, "common/errors.yaml: NotFound"],
      ["The document has no `request.nothing`: correct or remove this entry.", "documented.yaml: nothing"],
    ].sort(),
  );
});

test.concurrent("each vendor has its view, and says how it authenticates", async () => {
  const said = await saidBy("vendors", [
    { file: sourceFile, path: ["ImportSource", "properties", a.name] },
    { file: b.file, path: [b.config, "properties", "auth_method"] },
  ]);
  const view = a.input.replace("SourceInput", "View");
  expect(said).toEqual(
    [
      [
        `Add \`${a.name}: { $ref: "../${a.file}#/${view}" }\` to \`properties\` in openapi/${sourceFile}: the answer has no view of ${a.name}.`,
        `${sourceFile}: properties`,
      ],
      [
        "Add the property `auth_method` with a `const`: it names the object that authenticates.",
        `${b.file}: properties`,
      ],
    ].sort(),
  );
});

test.concurrent("without the operation that lists the vendors, nothing is taken for granted", async () => {
  const said = await saidBy("vendors", [
    { file: "openapi.yaml", path: [...create, "operationId"], value: "renamed" },
  ]);
  expect(said).toEqual([
    [expect.stringContaining("Describe an operation `createImportSource`"), "openapi.yaml: paths"],
  ]);
});

test.concurrent("each vendor and way to authenticate has its examples, and nothing else has", async () => {
  const [first, second, third] = [a, b, c].map(({ name, method }) => `${name}.${method}`);
  if (!first || !second || !third) throw new Error("unreachable");
  const inRequest = [...requestMedia, "examples"];
  const inAnswer = [...answerMedia, "examples"];
  const wrong = { $ref: `examples/${first}.yaml#/request` };
  const said = await saidBy("examples", [
    { file: "openapi.yaml", path: [...inRequest, first] },
    { file: "openapi.yaml", path: [...inAnswer, second] },
    { file: "openapi.yaml", path: [...inRequest, third], value: wrong },
    { file: "openapi.yaml", path: [...inRequest, `${a.name}.magic`], value: wrong },
  ]);
  const line = (name: string, part: string) => `Add \`${name}: { $ref: "examples/${name}.yaml#/${part}" }\``;
  expect(said).toEqual(
    [
      [
        `${line(first, "request")} to the request examples in openapi/openapi.yaml.`,
        "openapi.yaml: examples",
      ],
      [
        `${line(second, "response")} to the response examples in openapi/openapi.yaml.`,
        "openapi.yaml: examples",
      ],
      [
        `Let \`${third}\` refer to an example of what its name says: this is another.`,
        `openapi.yaml: ${third}`,
      ],
      [
        `No vendor and \`auth_method\` are called \`${a.name}.magic\`: add the branch to its union, or remove this example.`,
        `openapi.yaml: ${a.name}.magic`,
      ],
    ].sort(),
  );
});

test.concurrent("a wrong example, and what Redocly only warns of, fail too", async () => {
  const example = `examples/${a.name}.${a.method}.yaml`;
  const problems = await problemsOf([
    { file: example, path: ["request", "value", "source", "nobody_knows"], value: 1 },
    { file: "common/fields.yaml", path: ["provider_id", "example"], value: 1 },
    { file: "openapi.yaml", path: ["info", "license"] },
  ]);
  expect(problems.map(({ rule, file }) => [rule, file]).sort()).toEqual([
    ["info-license", "openapi.yaml"],
    ["no-invalid-media-type-examples", example],
    ["no-invalid-schema-examples", "common/fields.yaml"],
  ]);
});

test.concurrent("a reference to nothing is told once, by Redocly", async () => {
  const problems = await problemsOf([
    { file: a.file, path: [a.input, "properties", a.name], value: { $ref: "#/Nowhere" } },
  ]);
  expect(problems.map(({ rule, file, key }) => [rule, file, key])).toEqual([
    ["no-unresolved-refs", a.file, "$ref"],
  ]);
});

test.concurrent("who adds a vendor is led to every line that is missing", async () => {
  const rename = (content: string) =>
    content
      .replaceAll(new RegExp(`\\b${a.name}\\b`, "g"), "eleventh")
      .replaceAll(a.input.replace("SourceInput", ""), "Eleventh");
  await inScratch(async (folder) => {
    const copy = async (from: string, to: string) =>
      writeFile(join(folder, "openapi", to), rename(await readFile(join(root, "openapi", from), "utf8")));
    await copy(a.file, "vendors/eleventh.yaml");
    await copy(`examples/${a.name}.${a.method}.yaml`, `examples/eleventh.${a.method}.yaml`);
    const branches = [...SourceInput.oneOf, { $ref: "../vendors/eleventh.yaml#/EleventhSourceInput" }];
    const inferred = ["EleventhSourceInput", "properties", "eleventh", "x-evidence"];
    await plant(folder, [
      { file: sourceFile, path: ["SourceInput", "oneOf"], value: branches },
      { file: "vendors/eleventh.yaml", path: inferred, value: "inferred" },
    ]);

    const { problems } = await lint(folder);
    expect(problems.map(({ rule }) => rule).sort()).toEqual([
      "prequel/examples",
      "prequel/examples",
      "prequel/unions",
      "prequel/vendors",
    ]);
    // Each message quotes the line to add, and points to the map that it belongs to.
    const lines = problems.map(({ file, path, message }) => {
      const [[key, value] = [""]] = Object.entries(parse(message.split("`")[1] ?? ""));
      return { file, path: [...path, key], value };
    });
    await plant(folder, lines);
    const view = ["ImportSource", "properties", "eleventh", "x-evidence"];
    await plant(folder, [{ file: sourceFile, path: view, value: "likely" }]);
    expect(await lint(folder)).toEqual({ code: 0, problems: [] });
  });
});
