import { type OpenApiDocument, resolved, type Schema } from "../../src/api/open-api-document.ts";
import { isPlainObject } from "../../src/json.ts";
import { details, element } from "../element.ts";
import { paragraphs } from "../text.ts";

/** A property, a parameter or a header. */
export interface Field {
  readonly name: string;
  /** Its schema in the document. */
  readonly part: unknown;
  readonly isRequired: boolean;
  /** Where the field is, unless it is in a body. */
  readonly place?: string;
}

/** A field and, if it is an object, its own fields. */
export function fieldRow(
  document: OpenApiDocument,
  { name, part, isRequired, place }: Field,
  inner: readonly Node[],
): HTMLElement {
  // A `$ref` may have `x-evidence` beside it.
  const field: Schema = { ...resolved(document, part).schema, ...(isPlainObject(part) && part) };
  const { description = "", example } = field;
  const type = [typeOf(document, field), place].filter((text) => text !== undefined).join(", ");
  const hasExample = example !== undefined && !("const" in field) && !isPlainObject(example);
  return element(
    "li",
    {},
    element(
      "p",
      { class: "field" },
      element("code", {}, name),
      element("span", { class: "muted" }, type),
      ...(isRequired ? [mark("required")] : []),
      ...(field.writeOnly === true ? [mark("secret")] : []),
      ...evidenceMarks(field),
    ),
    ...paragraphs(String(description)),
    ...(hasExample
      ? [element("p", { class: "muted" }, "Example: ", element("code", {}, shown(example)))]
      : []),
    ...innerView(name, inner),
  );
}

/** The type of a field in words, such as `integer from 1 to 65535`. */
function typeOf(document: OpenApiDocument, schema: Schema): string {
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

/** Makes the fields of an object collapsible, as variants already are. They start open unless one is an object. */
function innerView(name: string, inner: readonly Node[]): readonly Node[] {
  const [first] = inner;
  if (!(first instanceof HTMLUListElement)) return inner;
  const view = details([`Fields of ${name}`], ...inner);
  view.open = view.querySelector("details") === null;
  return [view];
}

/** A list of rows, unless there are none. */
export function fieldList(rows: readonly Node[]): Node[] {
  return rows.length === 0 ? [] : [element("ul", { class: "fields rows" }, ...rows)];
}

/** How certain a part of the document is. A documented part has no mark. */
export function evidenceMarks({ "x-evidence": evidence }: Schema): Node[] {
  return evidence === undefined ? [] : [mark(String(evidence))];
}

function mark(text: string): HTMLElement {
  return element("span", { class: `mark ${text}` }, text);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
