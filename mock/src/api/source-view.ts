import document from "prequel-import/openapi.json" with { type: "json" };
import { origins } from "../generated/origins.ts";
import { isPlainObject, valueAt } from "../json.ts";
import { type OpenApiDocument, resolved } from "./open-api-document.ts";

/** One field of a response, and the field of the request that it repeats. */
interface ViewField {
  readonly name: string;
  /** The path in the request. */
  readonly from: readonly string[];
  readonly required: boolean;
  readonly example: unknown;
  /** The fields inside, when it is an object. */
  readonly fields?: readonly ViewField[];
}

/** The source as the API would return it. Values that only the API can know are the examples of the document. */
export type SourceView = (source: unknown) => Record<string, unknown>;

/** Where the document has the source in the response to a create. */
const responsePath = ["paths", "/import/sources", "post", "responses", "200"];
const schemaPath = ["content", "application/json", "schema"];

export function createSourceView(given: OpenApiDocument = document): SourceView {
  const { schema: response } = resolved(given, valueAt(given, responsePath));
  const { schema: envelope } = resolved(given, valueAt(response, schemaPath));
  const { schema: data } = resolved(given, valueAt(envelope, ["properties", "data"]));
  const fields = fieldsOf(given, valueAt(data, ["properties", "source"]));
  return (source) => viewOf(fields, source);
}

function viewOf(fields: readonly ViewField[], input: unknown): Record<string, unknown> {
  const entries = fields.flatMap(({ name, from, required, example, fields }) => {
    const value = valueAt(input, from);
    if (fields) return isPlainObject(value) || required ? [[name, viewOf(fields, value)]] : [];
    if (value !== undefined) return [[name, value]];
    return required ? [[name, example]] : [];
  });
  return Object.fromEntries(entries);
}

/** Deeper than any source. A recursive schema ends here. */
const maxDepth = 8;

function fieldsOf(document: OpenApiDocument, part: unknown, depth = 0): ViewField[] {
  const { schema, name: schemaName } = resolved(document, part);
  const { properties, required } = schema;
  if (!isPlainObject(properties) || depth > maxDepth) return [];
  const from = origins[schemaName] ?? {};
  return Object.entries(properties).map(([name, property]) => {
    const { schema: inner } = resolved(document, property);
    return {
      name,
      from: (from[name] ?? name).split("."),
      required: Array.isArray(required) && required.includes(name),
      example: inner.example,
      ...(isPlainObject(inner.properties) && { fields: fieldsOf(document, property, depth + 1) }),
    };
  });
}
