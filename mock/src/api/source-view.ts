import published from "prequel-import/openapi.json" with { type: "json" };
import { origins } from "../generated/origins.ts";
import { isPlainObject, valueAt } from "../json.ts";
import { type OpenApiDocument, type Resolved, resolved } from "./open-api-document.ts";
import type { SourceFields, StoredSource } from "./stored-source.ts";

/** The source as the API would return it. Values that only the API can know are the examples of the document. */
export type SourceView = (source: StoredSource) => SourceFields;

/** Where the document has the source in the response to a create. */
const responsePath = ["paths", "/import/sources", "post", "responses", "200"];
const schemaPath = ["content", "application/json", "schema"];

export function createSourceView(document: OpenApiDocument = published): SourceView {
  const { schema: response } = resolved(document, valueAt(document, responsePath));
  const { schema: envelope } = resolved(document, valueAt(response, schemaPath));
  const { schema: data } = resolved(document, valueAt(envelope, ["properties", "data"]));
  const view = resolved(document, valueAt(data, ["properties", "source"]));
  return ({ id, input, created_at, updated_at, isReachable }) => {
    const source = { ...fieldsOf(document, view, input), id, created_at, updated_at };
    return isReachable ? source : asUnreachable(source);
  };
}

/** The fields of an object in a response: those that repeat a field of the request, and the required ones. */
function fieldsOf(
  document: OpenApiDocument,
  { schema: { properties, required }, name: schemaName }: Resolved,
  input: unknown,
): SourceFields {
  const entries = Object.entries(isPlainObject(properties) ? properties : {}).flatMap(([name, property]) => {
    const field = resolved(document, property);
    const value = valueAt(input, (origins[schemaName]?.[name] ?? name).split("."));
    const isRequired = Array.isArray(required) && required.includes(name);
    if (isPlainObject(field.schema.properties)) {
      return isPlainObject(value) || isRequired ? [[name, fieldsOf(document, field, value)]] : [];
    }
    if (value !== undefined) return [[name, value]];
    return isRequired ? [[name, field.schema.example]] : [];
  });
  return Object.fromEntries(entries);
}

function asUnreachable(source: SourceFields): SourceFields {
  const entries = Object.entries(source).map(([key, value]) =>
    isPlainObject(value) && "is_valid" in value ? [key, { ...value, is_valid: false }] : [key, value],
  );
  return { ...Object.fromEntries(entries), is_reachable: false };
}
