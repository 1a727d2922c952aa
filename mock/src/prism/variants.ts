import { type OpenApiDocument, resolved, type Schema } from "../api/open-api-document.ts";
import { isPlainObject } from "../json.ts";

/**
 * A copy of a document with `if` and `then` in place of every `oneOf` whose variants differ in one constant. Prism then
 * reports only the violations of the variant that the body names, not those of every variant.
 */
export function withConditionalVariants(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_, value) => {
    if (!isPlainObject(value) || !Array.isArray(value.oneOf)) return value;
    return conditional(document, value) ?? value;
  });
}

function conditional(
  document: OpenApiDocument,
  { oneOf, discriminator: _, ...rest }: Schema,
): Schema | undefined {
  const variants: readonly unknown[] = Array.isArray(oneOf) ? oneOf : [];
  const name = sharedTag(document, variants);
  if (name === undefined) return undefined;
  const tags = variants.map((variant) => tagOf(document, variant, name));
  const tag = { type: "object", required: [name], properties: { [name]: { enum: tags } } };
  const cases = variants.map((variant, index) => ({
    if: { required: [name], properties: { [name]: { enum: [tags[index]] } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: variant,
  }));
  return { ...rest, allOf: [tag, ...cases] };
}

/** The property that has a different constant in each variant. */
function sharedTag(document: OpenApiDocument, variants: readonly unknown[]): string | undefined {
  const { schema } = resolved(document, variants[0]);
  const names = isPlainObject(schema.properties) ? Object.keys(schema.properties) : [];
  return names.find((name) => {
    const tags = variants.map((variant) => tagOf(document, variant, name));
    return !tags.includes(undefined) && new Set(tags).size === variants.length;
  });
}

function tagOf(document: OpenApiDocument, variant: unknown, name: string): unknown {
  const { properties } = resolved(document, variant).schema;
  const property = isPlainObject(properties) ? resolved(document, properties[name]).schema : {};
  const values = Array.isArray(property.enum) ? property.enum : [property.const];
  return values.length === 1 ? values[0] : undefined;
}
