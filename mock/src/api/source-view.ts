import document from "prequel-import/openapi.json" with { type: "json" };
import { origins } from "../generated/origins.ts";
import { isRecord, valueAt } from "../json.ts";

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly example?: unknown;
}

const schemas: Readonly<Record<string, Schema>> = document.components.schemas;

/** One field of an answer, and where in the request it comes from. */
interface Field {
  readonly name: string;
  readonly from: readonly string[];
  readonly required: boolean;
  readonly example: unknown;
  /** What is inside, when it is an object. */
  readonly fields?: readonly Field[];
}

const importSource = fieldsOf(schemas.ImportSource, origins.ImportSource);

/** The document's view of a source that was sent; what only the API can know is its example. */
export function sourceView(source: unknown): Record<string, unknown> {
  return view(importSource, source);
}

function view(fields: readonly Field[], sent: unknown): Record<string, unknown> {
  const entries = fields.flatMap(({ name, from, required, example, fields }) => {
    const value = valueAt(sent, from);
    if (fields) return isRecord(value) || required ? [[name, view(fields, value)]] : [];
    if (value !== undefined) return [[name, value]];
    return required ? [[name, example]] : [];
  });
  return Object.fromEntries(entries);
}

function fieldsOf(
  { properties = {}, required = [] }: Schema = {},
  from: Record<string, string> = {},
): Field[] {
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
