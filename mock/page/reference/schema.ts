import { type OpenApiDocument, resolved, type Schema } from "../../src/api/open-api-document.ts";
import { isPlainObject, valueAt } from "../../src/json.ts";
import { details, element } from "../element.ts";
import { paragraphs } from "../text.ts";
import { evidenceMarks, fieldList, fieldRow } from "./field.ts";

/** The fields of an object, or the variants of a union. `around` names the schemas that contain it. */
export function schemaView(document: OpenApiDocument, part: unknown, around: readonly string[] = []): Node[] {
  const { schema, name } = resolved(document, part);
  if (around.includes(name)) return [element("p", {}, `Contains another “${schema.title ?? name}”.`)];
  const inside = name === "" ? around : [...around, name];
  if (schema.items !== undefined) return schemaView(document, schema.items, inside);
  const variants = [...list(schema.oneOf), ...list(schema.anyOf)];
  return [
    ...list(schema.allOf).flatMap((one) => schemaView(document, one, inside)),
    ...fieldsView(document, schema, inside),
    ...variants.flatMap((variant) => variantView(document, schema, variant, inside)),
  ];
}

function fieldsView(
  document: OpenApiDocument,
  { properties, required }: Schema,
  around: readonly string[],
): Node[] {
  if (!isPlainObject(properties)) return [];
  const rows = Object.entries(properties).map(([name, part]) =>
    fieldRow(
      document,
      { name, part, isRequired: list(required).includes(name) },
      schemaView(document, part, around),
    ),
  );
  return fieldList(rows);
}

/** A collapsible view of a variant, with its title and the value that selects it. */
function variantView(
  document: OpenApiDocument,
  { discriminator }: Schema,
  part: unknown,
  around: readonly string[],
): Node[] {
  const content = schemaView(document, part, around);
  // The variants may only say which fields are required.
  if (content.length === 0) return [];
  const { schema, name } = resolved(document, part);
  const selector = String(valueAt(discriminator, ["propertyName"]));
  const value = valueAt(schema, ["properties", selector, "const"]);
  const title = element("span", {}, String(schema.title ?? name));
  const selected = value === undefined ? [] : [element("code", {}, `${selector}: ${value}`)];
  const summary = [title, ...selected, ...evidenceMarks(schema)];
  return [details(summary, ...paragraphs(String(schema.description ?? "")), ...content)];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
