import {
  createSourceFormSchema,
  type SourceFormResult,
  sourceFormSchema,
  sourceForms,
  visibleFields,
} from "prequel-import/form";
import { describe, expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { withValueAt } from "../support/value-at.ts";
import { nested, submitted, typed } from "./filled-form.ts";

const { validate } = sourceFormSchema["~standard"];

/** The issues of a form as a person sees them. */
function shown(result: SourceFormResult): string[] {
  return (result.issues ?? []).map(({ name, message }) => `${name}: ${message}`);
}

async function issuesOf(values: unknown): Promise<string[]> {
  return shown(await validate(values));
}

describe.each(examples)("the form of $name", ({ source }) => {
  const flat = typed(source);
  const visible = visibleFields(sourceForms[source.vendor], flat);

  test("converts the values to the source", async () => {
    expect(await validate(nested(flat))).toEqual({ value: source });
    expect(await validate(flat)).toEqual({ value: source });
  });

  test("converts form data without the checkboxes that are off", async () => {
    const off = visible.filter(({ name, kind }) => kind === "checkbox" && flat[name] === false);
    const expected = off.reduce((rest, { path }) => withValueAt(rest, path, undefined), source);
    expect(await validate(submitted(flat))).toEqual({ value: expected });
  });

  test("reports each required input that is empty", async () => {
    for (const { name, label, kind, required } of visible) {
      if (!required) continue;
      const { issues = [] } = await validate({ ...flat, [name]: "" });
      expect(issues).toEqual([expect.objectContaining({ name, label, kind, code: "missing" })]);
      expect(issues[0]?.message.toLowerCase()).toContain(label.toLowerCase());
    }
  });

  test("reports each mistyped number", async () => {
    for (const { name, label, kind } of visible.filter((field) => field.kind === "number")) {
      for (const text of ["abc", "1.5", "0", "-1", "5432a", "5,432"]) {
        const { issues = [] } = await validate({ ...flat, [name]: text });
        // An optional group requires all its inputs as soon as one of them is filled in.
        const [issue, ...others] = issues.filter((one) => one.name === name);
        expect(issue).toMatchObject({ name, label, kind, min: 1 });
        expect(others).toEqual([]);
        expect(issue?.message).toMatch(
          new RegExp(`^${label} must be a number (from 1 to \\d+|of at least 1)\\.$`),
        );
      }
    }
  });

  test("drops the values of other methods and vendors", async () => {
    const others = Object.values(sourceForms).flatMap(({ fields }) => fields);
    const hidden = others.filter(
      ({ name, path }) => path.length > 1 && !visible.some((field) => field.name === name),
    );
    const stale = Object.fromEntries(hidden.map(({ name }) => [name, "canary-stale"]));
    expect(await validate({ ...stale, ...flat })).toEqual({ value: source });
    expect(await validate(nested({ ...stale, ...flat }))).toEqual({ value: source });
  });

  test("removes spaces around every value but a secret", async () => {
    const padded = Object.fromEntries(
      visible.map(({ name, kind, secret }) => [
        name,
        secret || typeof flat[name] !== "string" || kind === "select" ? flat[name] : ` ${flat[name]} \n`,
      ]),
    );
    expect(await validate({ ...flat, ...padded })).toEqual({ value: source });
    for (const { path, name } of visible.filter(
      (field) => field.kind === "secret" && flat[field.name] !== "",
    )) {
      const secret = ` ${flat[name]} `;
      expect(await validate({ ...flat, [name]: secret })).toEqual({
        value: withValueAt(source, path, secret),
      });
    }
  });

  test("reads a key file that was uploaded, pasted or parsed", async () => {
    for (const { name } of visible.filter(({ kind }) => kind === "json-file")) {
      const text = `\uFEFF${flat[name]}\n`;
      const file = new File([text], "key.json");
      for (const content of [text, JSON.parse(String(flat[name])), file, [file], { 0: file, length: 1 }]) {
        expect(await validate({ ...flat, [name]: content })).toEqual({ value: source });
      }
      for (const content of [
        "{",
        "5",
        `[${flat[name]}]`,
        new File(["{"], "key.json"),
        new File([" ".repeat(2 ** 21)], "key.json"),
      ]) {
        expect(await issuesOf({ ...flat, [name]: content })).toEqual([
          expect.stringMatching(new RegExp(`^${name}: .* must be the whole content of the JSON file\\.$`)),
        ]);
      }
    }
  });
});

const [example] = examples;
if (!example) throw new Error("The document has no examples.");
const { source } = example;
const flat = typed(source);

test.each([
  ["NaN, as an empty number input gives it", Number.NaN, "Enter the port."],
  ["null", null, "Enter the port."],
  ["a number that is too large", 65_536, "Port must be a number from 1 to 65535."],
])("the port is %s", async (_, port, message) => {
  expect(await issuesOf({ ...flat, [`${source.vendor}.port`]: port })).toEqual([
    `${source.vendor}.port: ${message}`,
  ]);
});

test("without a vendor, only the inputs that every form has are checked", async () => {
  expect(await issuesOf({})).toEqual([
    "vendor: Choose the source type.",
    "name: Enter the name.",
    "provider_id: Enter the provider ID.",
  ]);
  expect(await issuesOf({ vendor: "acme", name: "a", provider_id: "b" })).toEqual([
    "vendor: Choose the source type.",
  ]);
});

const several = examples.find(({ source: { vendor } }) => sourceForms[vendor].methods.length > 1) ?? example;

describe("a vendor with several methods", () => {
  const name = `${several.source.vendor}.auth_method`;
  test.each(["", undefined, "acme_auth"])("needs a known method, not %j", async (method) => {
    expect(await issuesOf({ ...typed(several.source), [name]: method })).toEqual([
      `${name}: Choose the authentication method.`,
    ]);
  });
});

test("an optional group is dropped when its inputs are blank, and otherwise needs all of them", async () => {
  const tunnel = { host: "ssh_tunnel_host", port: "ssh_tunnel_port", username: "ssh_tunnel_username" };
  const at = (key: string) => `${source.vendor}.ssh_tunnel.${key}`;
  const on = { ...flat, [`${source.vendor}.use_ssh_tunnel`]: true };
  expect(await validate({ ...flat, [`${source.vendor}.ssh_tunnel`]: { [tunnel.host]: " " } })).toEqual({
    value: source,
  });
  expect(await issuesOf({ ...on, [at(tunnel.port)]: "22" })).toEqual([
    `${at(tunnel.host)}: Enter the SSH tunnel host.`,
    `${at(tunnel.username)}: Enter the SSH tunnel user name.`,
  ]);
});

test("a misnamed input is not dropped silently", async () => {
  const misnamed = `${source.vendor}.hostname`;
  expect(await issuesOf({ ...flat, [misnamed]: "db", accept_terms: true })).toEqual([
    `${misnamed}: This form has a field that the source does not have.`,
  ]);
  expect(await issuesOf({ ...flat, [misnamed]: "" })).toEqual([]);
});

describe("fixed values", () => {
  const fixed = { provider_id: "fixed", [source.vendor]: { port: 6543 } };
  const schema = createSourceFormSchema(fixed);

  test("override the values of the form", async () => {
    const result = await schema["~standard"].validate({ ...flat, provider_id: "another" });
    expect(result).toMatchObject({ value: { provider_id: "fixed", [source.vendor]: { port: 6543 } } });
  });

  test("have no input", async () => {
    const { provider_id: _, ...rest } = flat;
    expect(shown(await schema["~standard"].validate(rest))).toEqual([]);
    const names = visibleFields(sourceForms[source.vendor], flat, fixed).map(({ name }) => name);
    expect(names).not.toContain("provider_id");
    expect(names).not.toContain(`${source.vendor}.port`);
  });

  test("decide what is visible", () => {
    const { vendor } = several.source;
    const [method] = sourceForms[vendor].methods.slice(-1);
    const visible = visibleFields(sourceForms[vendor], {}, { [vendor]: { auth_method: method?.value } });
    expect(visible.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining(`${vendor}.${method?.value}.`)]),
    );
  });

  test.each([undefined, null, "", " "])("cannot be blank, such as %j", (provider_id) => {
    // Plain JavaScript allows this, for example when a session has no provider.
    const session = JSON.parse(JSON.stringify({ provider_id: provider_id ?? null }));
    expect(() => createSourceFormSchema(session)).toThrow(TypeError);
  });
});

describe("values of form libraries", () => {
  const name = `${source.vendor}.use_ssh_tunnel`;
  const tunnel = Object.fromEntries(
    sourceForms[source.vendor].fields
      .filter(({ path }) => path.includes("ssh_tunnel"))
      .map((field) => [field.name, field.kind === "number" ? "22" : "bastion"]),
  );
  const on = { ...flat, ...tunnel };

  test.each([true, "on", "true", "1", "Yes", 1])("%j means that a checkbox is on", async (value) => {
    expect(await validate({ ...on, [name]: value })).toMatchObject({
      value: { [source.vendor]: { use_ssh_tunnel: true, ssh_tunnel: { ssh_tunnel_port: 22 } } },
    });
  });

  test("a checkbox after a hidden input of its name", async () => {
    const data = submitted({ ...on, [name]: "off" });
    data.append(name, "on");
    expect(await validate(data)).toMatchObject({ value: { [source.vendor]: { use_ssh_tunnel: true } } });
  });

  test("a source type with spaces", async () => {
    expect(await validate({ ...flat, vendor: ` ${source.vendor} ` })).toEqual({ value: source });
  });

  test.each([
    ["a function", () => "public"],
    ["a symbol", Symbol("public")],
    ["a map", new Map([["a", 1]])],
  ])("%s is not dropped in silence", async (_, value) => {
    expect(await issuesOf({ ...flat, [`${source.vendor}.schema`]: value })).toEqual([
      `${source.vendor}.schema: Check the schema.`,
    ]);
  });

  test("a name in brackets is not dropped silently", async () => {
    expect(await issuesOf({ ...flat, [`${source.vendor}[schema]`]: "public" })).toEqual([
      ": This form has a field that the source does not have.",
    ]);
  });
});

describe("a key file", () => {
  const filled = examples
    .map((one) => ({ ...one, flat: typed(one.source) }))
    .find((one) =>
      visibleFields(sourceForms[one.source.vendor], one.flat).some(
        ({ kind, name }) => kind === "json-file" && one.flat[name] !== "",
      ),
    );
  if (!filled) throw new Error("No example has a key file.");
  const field = sourceForms[filled.source.vendor].fields.find(
    ({ kind, name }) => kind === "json-file" && filled.flat[name] !== "",
  );
  const name = field?.name ?? "";
  const text = String(filled.flat[name]);
  const utf16 = (order: "le" | "be") => {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    return order === "le" ? bytes : bytes.swap16();
  };
  const file = new File([text], "key.json");

  test.each<[string, unknown]>([
    ["in UTF-16, as Windows writes it", new File([utf16("le")], "key.json")],
    ["in big-endian UTF-16", new File([utf16("be")], "key.json")],
    ["as bytes", new TextEncoder().encode(text)],
    ["as a buffer", new TextEncoder().encode(text).buffer],
  ])("%s is read", async (_, content) => {
    expect(await validate({ ...filled.flat, [name]: content })).toEqual({ value: filled.source });
  });

  test.each<[string, unknown]>([
    ["in the object of an upload component", { raw: file, name: "key.json" }],
    ["in the object of a server", { buffer: new Uint8Array(3), mimetype: "application/json" }],
    ["that cannot be read", Object.assign(new File(["{}"], "a"), { arrayBuffer: () => unreadable() })],
    ["that is a date", new Date()],
  ])("%s gets an issue", async (_, content) => {
    expect(await issuesOf({ ...filled.flat, [name]: content })).toEqual([
      expect.stringMatching(/must be the whole content of the JSON file\.$/),
    ]);
  });

  function unreadable(): never {
    throw new Error("canary-error");
  }
});

test("only a few unknown names are shown, and none can be a secret or a prototype", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${source.vendor}.extra_${"a".repeat(index)}`);
  const values = Object.fromEntries(names.map((name) => [name, "a"]));
  const more = JSON.parse(`{"${source.vendor}":{"__proto__":"a"},"${source.vendor}.Sk-canary+1/2=":"a"}`);
  const { issues = [] } = await validate({ ...flat, ...values, ...more });
  expect(issues).toHaveLength(20);
  expect(JSON.stringify(issues)).not.toMatch(/canary|proto/);
});

test("deeply nested unknown values are not read completely", () => {
  let reads = 0;
  const nested = (depth: number): object => ({
    blank: "",
    get inner() {
      reads++;
      return depth > 0 ? nested(depth - 1) : "";
    },
  });
  validate({ vendor: source.vendor, [source.vendor]: { extra: nested(1000) } });
  expect(reads).toBeLessThan(20);
});

test("custom messages replace the English ones and receive the facts of an issue", async () => {
  const schema = createSourceFormSchema(
    {},
    {
      messages: {
        missing: ({ label }) => `${label} fehlt.`,
        out_of_range: ({ min, max }) => `${min} bis ${max}.`,
      },
    },
  );
  const values = { ...flat, name: "", [`${source.vendor}.port`]: 0, [`${source.vendor}.host`]: 5 };
  expect(shown(await schema["~standard"].validate(values))).toEqual([
    "name: Name fehlt.",
    `${source.vendor}.host: Check the host name.`,
    `${source.vendor}.port: 1 bis 65535.`,
  ]);
});

test.each([
  ["null", null],
  ["a text", "canary-text"],
  ["a list", [1]],
  [
    "a getter that throws",
    {
      vendor: source.vendor,
      get name(): string {
        throw new Error("canary-error");
      },
    },
  ],
  [
    "deep objects",
    {
      vendor: source.vendor,
      [source.vendor]: { deep: JSON.parse(`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`) },
    },
  ],
  [
    "a prototype",
    JSON.parse(`{"vendor":"${source.vendor}","__proto__":{"name":"canary-name"},"__proto__.name":"a"}`),
  ],
])("%s gives issues and never throws", async (_, values) => {
  const { issues = [] } = await validate(values);
  expect(issues.length).toBeGreaterThan(0);
  expect(JSON.stringify(issues)).not.toContain("canary");
});
