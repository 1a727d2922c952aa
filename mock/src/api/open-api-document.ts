import { isPlainObject, valueAt } from "../json.ts";

/** A parsed OpenAPI document. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

export type Schema = Readonly<Record<string, unknown>>;

/** The longest chain of references. A cycle ends here. */
const maxReferences = 20;

/** A part of the document after its references. */
export interface Resolved {
  readonly schema: Schema;
  /** The name of the component that the last reference leads to. Empty when there is no reference. */
  readonly name: string;
}

/** Follows the references of a part of the document. */
export function resolved(document: OpenApiDocument, part: unknown): Resolved {
  let schema = part;
  let name = "";
  for (let count = 0; count < maxReferences && isPlainObject(schema); count++) {
    const { $ref } = schema;
    if (typeof $ref !== "string") return { schema, name };
    const path = $ref.replace(/^#\//, "").split("/");
    name = path.at(-1) ?? "";
    schema = valueAt(document, path);
  }
  return { schema: {}, name };
}
