import { BrokenDocument } from "../lib/input-error.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  objectEntriesIn,
  objectsIn,
  refName,
  resolve,
  textAt,
  textsIn,
} from "../lib/json.ts";
import { harmlessFormats, patternOf, type TypeFacts, typeOf } from "./keywords.ts";

/**
 * The schemas of a source as `prequel-import/validate` reads them, each under its name in the document. The
 * document must still have its aliases.
 */
export function validatorOf(document: JsonObject): string {
  const constants = new Map<string, string>();
  const formats = new Set<string>();

  /** The code of the schema of a field or an item. */
  function schema(node: JsonObject): string {
    const { $ref, "x-aliases": aliases } = node;
    if (typeof $ref !== "string") return whole(node);
    const name = constant($ref, whole);
    return aliases === undefined ? name : made({ "...": name, aliases: json(aliases) });
  }

  /** The name of a schema that is written once, before the first schema that needs it. */
  function constant($ref: string, write: (node: JsonObject) => string): string {
    const name = refName({ $ref });
    if (!constants.has(name)) constants.set(name, write(resolve(document, { $ref })));
    return name;
  }

  function whole(node: JsonObject): string {
    const { type } = judgedTypeOf(node);
    if (type === "union") {
      const discriminator = textAt(objectAt(node, "discriminator"), "propertyName");
      const variants = objectsIn(node.oneOf).map((variant): [string, string] => [
        textAt(resolve(document, objectAt(resolve(document, variant), "properties", discriminator)), "const"),
        constant(textAt(variant, "$ref"), (one) => object(one, discriminator)),
      ]);
      return union(node, discriminator, Object.fromEntries(variants));
    }
    if (type === "object") {
      const discriminator = discriminatorOf(node);
      if (discriminator === undefined) return object(node);
      const name = textAt(objectAt(node, "properties", discriminator), "const");
      return union(node, discriminator, { [name]: object(node, discriminator) });
    }
    const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern } = node;
    const format = harmlessFormats.includes(node.format) ? undefined : node.format;
    if (typeof format === "string") formats.add(format);
    return made({
      type: JSON.stringify(type),
      ...described(node),
      items: type === "array" ? schema(objectAt(node, "items")) : undefined,
      min: json(minLength ?? minItems ?? minimum),
      max: json(maxLength ?? maxItems ?? maximum),
      pattern: json(pattern),
      format: json(format),
      values: json(node.const === undefined ? node.enum : [node.const]),
    });
  }

  function union(node: JsonObject, discriminator: string, variants: Record<string, string>): string {
    return made({
      type: '"union"',
      ...shared(node),
      discriminator: JSON.stringify(discriminator),
      variants: map(variants),
    });
  }

  function object(node: JsonObject, discriminator?: string): string {
    const fields = objectEntriesIn(node.properties).map(([name, field]) => {
      if (name !== discriminator) return [name, schema(field)];
      return [name, made({ type: '"discriminator"', ...shared(field) })];
    });
    const required = textsIn(node.required);
    return made({
      type: '"object"',
      // The required fields say more about an object than its description.
      ...(required.length > 0 ? shared(node) : described(node)),
      fields: map(Object.fromEntries(fields)),
      required: json(required),
      exclusive: json(exclusiveIn(node)),
      open: node.additionalProperties === false ? undefined : "true",
    });
  }

  const root = schema({ $ref: "#/components/schemas/SourceInput" });
  const update = schema({ $ref: "#/components/schemas/SourceUpdate" });
  const patterns = [...formats].map((name) => `${JSON.stringify(name)}: ${judgedPatternOf(name)}`);
  return `import { schema } from "../validate/schema.ts";

/** The formats of the document, with the patterns of Prism's own validator. */
export const formats: Readonly<Record<string, RegExp>> = {${inLines(patterns)}};

${[...constants].map(([name, text]) => `const ${name} = ${text};\n`).join("\n")}
/** A source to create. */
export const source = ${root};

/** The changes to a source. */
export const sourceUpdate = ${update};
`;
}

/** The field whose value names the object beside it. */
function discriminatorOf({ properties, required }: JsonObject): string | undefined {
  // An update requires nothing, so it has no discriminator.
  if (!isObject(properties) || !Array.isArray(required)) return undefined;
  const isDiscriminator = ([, field]: [string, Json | undefined]) =>
    isObject(field) && typeof field.const === "string" && Object.hasOwn(properties, field.const);
  return Object.entries(properties).find(isDiscriminator)?.[0];
}

/** The fields of which an object may have only one: all but those that an `anyOf` allows in addition. */
function exclusiveIn({ anyOf, properties }: JsonObject): string[] | undefined {
  if (anyOf === undefined || !isObject(properties)) return undefined;
  const beside = objectsIn(anyOf).flatMap(({ required }) => textsIn(required));
  return Object.keys(properties).filter((name) => !beside.includes(name));
}

// The lint has already rejected every schema and format for which these throw.
function judgedTypeOf(node: JsonObject): TypeFacts {
  const facts = typeOf(node);
  if (!facts) throw new BrokenDocument(`The validator cannot judge the type of "${node.title}".`);
  return facts;
}

function judgedPatternOf(format: string): RegExp {
  const pattern = patternOf(format);
  if (!pattern) throw new BrokenDocument(`The validator cannot judge the format ${format}.`);
  return pattern;
}

function described(node: JsonObject): Record<string, string | undefined> {
  return { description: json(phraseOf(node.description)), ...shared(node) };
}

/** The members that a schema of any type may have. */
function shared(node: JsonObject): Record<string, string | undefined> {
  return { aliases: json(node["x-aliases"]), nullable: judgedTypeOf(node).nullable ? "true" : undefined };
}

/** The beginning of a description, if it can follow the word "add". */
function phraseOf(description: Json | undefined): string | undefined {
  const [beginning = ""] = String(description ?? "")
    .replaceAll("\n", " ")
    .split(/[.;:](?:\s|$)/);
  const phrase = beginning.replace(/^Likely (?=the|an?)/, "").trim();
  return /^(the|an?|how|where) /i.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : undefined;
}

function json(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function made(parts: Readonly<Record<string, string | undefined>>): string {
  return `/* @__PURE__ */ schema(${code(parts)})`;
}

function map(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([name, text]) => `[${JSON.stringify(name)}, ${text}]`);
  return `new Map([${inLines(lines)}])`;
}

/** An object literal, on one line when it is short. */
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
