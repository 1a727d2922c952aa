import { fullFormats } from "ajv-formats/dist/formats.js";
import { isObject, type Json, type JsonObject, objectAt, refName, resolve, textAt } from "../lib/json.ts";

/**
 * The table that `prequel-import/validate` works from: what it has to know of the schemas of a source, each
 * under its name in the document. It takes the document with the aliases in it.
 */
export function validatorOf(document: JsonObject): string {
  const constants = new Map<string, string>();
  const formats = new Set<string>();

  /** The code of a schema, wherever a field or an item has one. */
  function schema(node: JsonObject): string {
    const { $ref, "x-aliases": aliases } = node;
    if (typeof $ref !== "string") return whole(node);
    const name = constant($ref, whole);
    return aliases === undefined ? name : made({ "...": name, aliases: json(aliases) });
  }

  /** A schema that has a name in the document is written once, before the first that needs it. */
  function constant($ref: string, write: (node: JsonObject) => string): string {
    const name = refName($ref);
    if (!constants.has(name)) constants.set(name, write(resolve(document, { $ref })));
    return name;
  }

  function whole(node: JsonObject): string {
    refuseUnknown(node);
    if (node.oneOf !== undefined) {
      const discriminator = textAt(objectAt(node, "discriminator"), "propertyName");
      const variants = objectsIn(node.oneOf).map((branch): [string, string] => [
        textAt(resolve(document, objectAt(resolve(document, branch), "properties", discriminator)), "const"),
        constant(textAt(branch, "$ref"), (one) => object(one, discriminator)),
      ]);
      return union(node, discriminator, Object.fromEntries(variants));
    }
    const [type, nullable] = typeOf(node);
    if (type === "object") {
      const discriminator = discriminatorOf(node);
      if (discriminator === undefined) return object(node);
      const name = textAt(objectAt(node, "properties", discriminator), "const");
      return union(node, discriminator, { [name]: object(node, discriminator) });
    }
    if (type === undefined) return made({ type: '"any"', ...described(node) });
    if (typeof node.format === "string" && node.format !== "password") formats.add(node.format);
    const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern, format } = node;
    return made({
      type: JSON.stringify(type),
      ...described(node),
      nullable: nullable ? "true" : undefined,
      items: type === "array" ? schema(objectAt(node, "items")) : undefined,
      min: json(minLength ?? minItems ?? minimum),
      max: json(maxLength ?? maxItems ?? maximum),
      pattern: json(pattern),
      format: format === "password" ? undefined : json(format),
      values: json(node.const === undefined ? node.enum : [node.const]),
    });
  }

  function union(node: JsonObject, discriminator: string, variants: Record<string, string>): string {
    return made({
      type: '"union"',
      ...aliasesOf(node),
      discriminator: JSON.stringify(discriminator),
      variants: map(variants),
    });
  }

  function object(node: JsonObject, discriminator?: string): string {
    refuseUnknown(node);
    const fields = Object.entries(isObject(node.properties) ? node.properties : {}).map(([name, field]) => {
      if (!isObject(field)) throw new Error(`The document has no schema at ${name}.`);
      if (name !== discriminator) return [name, schema(field)];
      return [name, made({ type: '"discriminator"', ...aliasesOf(field) })];
    });
    const { required = [] } = node;
    return made({
      type: '"object"',
      // What an object requires says more than its description.
      ...(Array.isArray(required) && required.length > 0 ? aliasesOf(node) : described(node)),
      fields: map(Object.fromEntries(fields)),
      required: json(required),
      open: node.additionalProperties === false ? undefined : "true",
    });
  }

  const root = schema({ $ref: "#/components/schemas/SourceInput" });
  const patterns = [...formats].map((name) => `${JSON.stringify(name)}: ${patternOf(name)}`);
  return `import { schema } from "../validate/schema.ts";

/** The formats of text that the document asks for, as Prism's engine checks them. */
export const formats: Readonly<Record<string, RegExp>> = {${inLines(patterns)}};

${[...constants].map(([name, text]) => `const ${name} = ${text};\n`).join("\n")}
/** A source to create. */
export const source = ${root};
`;
}

const annotations =
  /^(title|description|examples?|default|deprecated|readOnly|writeOnly|discriminator|x-.*)$/;
const known =
  /^(oneOf|type|const|enum|minLength|maxLength|pattern|format|minimum|maximum|items|minItems|maxItems|properties|required|additionalProperties)$/;

/** A keyword that the validator overlooked would still be enforced by Prism and the API. */
function refuseUnknown(node: JsonObject): void {
  const where = String(node.title ?? node.description ?? "");
  for (const [keyword, value] of Object.entries(node)) {
    const open = keyword === "additionalProperties" && typeof value !== "boolean";
    if (open || (!known.test(keyword) && !annotations.test(keyword))) {
      const what = `\`${keyword}: ${JSON.stringify(value)}\` (in "${where.trim()}")`;
      throw new Error(
        `The validator cannot judge ${what}: teach scripts/generate/validator.ts and src/validate.`,
      );
    }
  }
}

/** The field whose value names the object beside it. */
function discriminatorOf({ properties }: JsonObject): string | undefined {
  if (!isObject(properties)) return undefined;
  const isDiscriminator = ([, field]: [string, Json | undefined]) =>
    isObject(field) && typeof field.const === "string" && Object.hasOwn(properties, field.const);
  return Object.entries(properties).find(isDiscriminator)?.[0];
}

function typeOf({ type, properties }: JsonObject): [string | undefined, boolean] {
  if (typeof type === "string") return [type, false];
  const types = Array.isArray(type) ? type.filter((one) => one !== "null") : [];
  const [only] = types;
  if (types.length === 1 && typeof only === "string") return [only, true];
  if (type !== undefined || properties !== undefined)
    throw new Error("Give a schema one type, and at most null beside it.");
  return [undefined, false];
}

function patternOf(format: string): string {
  const known: Readonly<Record<string, unknown>> = fullFormats;
  const pattern = known[format];
  if (pattern instanceof RegExp) return String(pattern);
  throw new Error(`The validator cannot judge the format ${format}: teach scripts/generate/validator.ts.`);
}

function described(node: JsonObject): Record<string, string | undefined> {
  return { description: json(phraseOf(node.description)), ...aliasesOf(node) };
}

function aliasesOf({ "x-aliases": aliases }: JsonObject): Record<string, string | undefined> {
  return { aliases: json(aliases) };
}

/** The beginning of a description, when "add …" can be said before it. */
function phraseOf(description: Json | undefined): string | undefined {
  const [beginning = ""] = String(description ?? "")
    .replaceAll("\n", " ")
    .split(/[.;:](?:\s|$)/);
  const phrase = beginning.replace(/^Likely (?=the|an?)/, "").trim();
  return /^(the|an?|how|where) /i.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : undefined;
}

function objectsIn(value: Json): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function json(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function made(parts: Readonly<Record<string, string | undefined>>): string {
  return `schema(${code(parts)})`;
}

function map(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([name, text]) => `[${JSON.stringify(name)}, ${text}]`);
  return `new Map([${inLines(lines)}])`;
}

/** An object literal: on one line when it is short. */
function code(members: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(members).flatMap(([name, text]) => {
    if (text === undefined) return [];
    return [name === "..." ? `...${text}` : `${name}: ${text}`];
  });
  const line = `{ ${given.join(", ")} }`;
  return line.length > 90 || line.includes("\n") ? `{${inLines(given)}}` : line;
}

function inLines(texts: readonly string[]): string {
  return `\n${texts.map((text) => `  ${text.replaceAll("\n", "\n  ")},\n`).join("")}`;
}
