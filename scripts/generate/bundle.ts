import { asObject, type JsonObject, mapJson, objectAt, resolve } from "../lib/json.ts";
import { createBodies } from "./derived/create.ts";

/** The document with our authoring extensions, from the bundle of all files. */
export function authoredForm(bundle: JsonObject): JsonObject {
  return withUsualValues(inlined(bundle));
}

/** The bundler makes components of examples, single fields and the bodies of a create. This moves them back to their uses. */
function inlined(bundle: JsonObject): JsonObject {
  const document = mapJson(bundle, ({ $ref, ...node }) => {
    if (typeof $ref !== "string") return node;
    return isInline(bundle, $ref) ? { ...resolve(bundle, { $ref }), ...node } : { $ref, ...node };
  });
  const components = Object.entries(objectAt(document, "components")).flatMap(([section, parts]) => {
    const isKept = ([name]: [string, unknown]) => !isInline(bundle, `#/components/${section}/${name}`);
    const kept = Object.entries(asObject(parts)).filter(isKept);
    return kept.length === 0 ? [] : [[section, Object.fromEntries(kept)]];
  });
  return { ...document, components: Object.fromEntries(components) };
}

const bodies = [`requestBodies/${createBodies.request}`, `responses/${createBodies.response}`];
const inlineComponents = new RegExp(`^#/components/(examples/|(${bodies.join("|")})$)`);

function isInline(bundle: JsonObject, ref: string): boolean {
  if (inlineComponents.test(ref)) return true;
  const { type } = ref.startsWith("#/components/schemas/") ? resolve(bundle, { $ref: ref }) : {};
  return type !== undefined && type !== "object";
}

/** Adds the usual value to the description, which editors show: "The port of the database, usually 5432." */
function withUsualValues(document: JsonObject): JsonObject {
  return mapJson(document, (node) => {
    const { description, "x-suggested": suggested } = node;
    if (suggested === undefined || typeof description !== "string") return node;
    return { ...node, description: description.replace(/\.?\s*$/, `, usually ${suggested}.`) };
  });
}

/** The document without our authoring extensions, and with constants that every tool can read. */
export function publishedForm(document: JsonObject): JsonObject {
  return mapJson(document, (node) => {
    const { const: constant, ...rest } = Object.fromEntries(
      Object.entries(node).filter(([key]) => !key.startsWith("x-") || key === "x-evidence"),
    );
    // Some tools know only the older `enum`, above all for the property of a discriminator.
    return constant === undefined ? rest : { ...rest, const: constant, enum: [constant] };
  });
}
