import { isPlainObject, valueAt } from "../json.ts";

/** A parsed OpenAPI document. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

export type Schema = Readonly<Record<string, unknown>>;

/** More than any document chains. A cycle of references ends here. */
const maxReferences = 20;

/** A part of the document, through a `$ref` to a component. `name` is that of the last component on the way. */
export function resolved(document: OpenApiDocument, part: unknown): { schema: Schema; name: string } {
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
