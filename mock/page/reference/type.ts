import { type OpenApiDocument, resolved, type Schema } from "../../src/api/open-api-document.ts";

/** The type of a field in words, such as `integer from 1 to 65535`. */
export function typeOf(document: OpenApiDocument, schema: Schema): string {
  const { type, items, format, enum: values } = schema;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" or ");
  if (items !== undefined) return `array of ${typeOf(document, resolved(document, items).schema)}`;
  const types = [type ?? "object"].flat().join(" or ");
  const kind = format === undefined || format === "password" ? "" : ` (${format})`;
  return types + kind + range(schema);
}

function range({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum === undefined ? "" : `, at most ${maximum}`;
}
