import document from "prequel-import/openapi.json" with { type: "json" };
import { origins } from "../generated/origins.ts";
import { isPlainObject, valueAt } from "../json.ts";

/** The part of a schema in the document that matters here. */
interface ViewSchema {
  readonly $ref?: string;
  /** Every schema has it. Without it, one that has none of the other keywords would not fit this type. */
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ViewSchema>>;
  readonly required?: readonly string[];
  readonly example?: unknown;
}

const schemas: Readonly<Record<string, ViewSchema>> = document.components.schemas;

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

const importSource = fieldsOf(schemas.ImportSource, origins.ImportSource);

/** The source as the API would return it. Values that only the API can know are the examples of the document. */
export function sourceView(source: unknown): Record<string, unknown> {
  return viewOf(importSource, source);
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

function fieldsOf(
  { properties = {}, required = [] }: ViewSchema = {},
  from: Record<string, string> = {},
): ViewField[] {
  return Object.entries(properties).map(([name, property]) => {
    const { $ref, example } = property;
    const schemaName = $ref?.slice($ref.lastIndexOf("/") + 1) ?? "";
    const inner = schemas[schemaName] ?? property;
    return {
      name,
      from: (from[name] ?? name).split("."),
      required: required.includes(name),
      example,
      ...(inner.properties && { fields: fieldsOf(inner, origins[schemaName]) }),
    };
  });
}
