import { type OpenApiDocument, resolved, type Schema } from "../../src/api/open-api-document.ts";
import { isPlainObject, valueAt } from "../../src/json.ts";
import { details, element, statusMark } from "../element.ts";
import { inlineText, paragraphs } from "../text.ts";
import { evidenceMarks, fieldList, fieldRow } from "./field.ts";
import { schemaView } from "./schema.ts";

interface OperationOfDocument {
  readonly document: OpenApiDocument;
  readonly method: string;
  readonly path: string;
  readonly operation: Schema;
  /** The parameters of every operation of this path. */
  readonly shared: unknown;
}

/** A collapsible view of the parameters, the body and the responses of an operation. */
export function operationView({
  document,
  method,
  path,
  operation,
  shared,
}: OperationOfDocument): HTMLElement {
  const { operationId, summary = "", description = "", parameters, requestBody, responses } = operation;
  const id = `operation-${String(operationId ?? `${method}${path}`).replace(/[^\w]+/g, "-")}`;
  const name = element(
    "h3",
    {},
    element("span", { class: `method ${method}` }, method.toUpperCase()),
    " ",
    element("code", {}, path),
  );
  const view = details(
    [name, element("span", { class: "muted" }, String(summary)), ...evidenceMarks(operation)],
    element("a", { href: `#${id}` }, "Link to this operation"),
    ...paragraphs(String(description)),
    ...parametersView(document, [shared, parameters]),
    ...bodyView(document, requestBody),
    element("h4", {}, "Responses"),
    ...(isPlainObject(responses) ? responsesView(document, responses) : []),
  );
  view.id = id;
  view.className = "operation";
  return view;
}

function parametersView(document: OpenApiDocument, lists: readonly unknown[]): Node[] {
  const rows = lists.flat().flatMap((part) => {
    if (!isPlainObject(part)) return [];
    const { name, in: place, required, ...parameter } = resolved(document, part).schema;
    return [parameterRow(document, String(name), parameter, required === true, `in the ${place}`)];
  });
  return rows.length === 0 ? [] : [element("h4", {}, "Parameters"), ...fieldList(rows)];
}

/** The description of a parameter or a header is beside its schema, not in it. */
function parameterRow(
  document: OpenApiDocument,
  name: string,
  { schema, ...described }: Schema,
  isRequired: boolean,
  place: string,
): HTMLElement {
  const part = { ...resolved(document, schema).schema, ...described };
  return fieldRow(document, { name, part, isRequired, place }, schemaView(document, schema));
}

function bodyView(document: OpenApiDocument, part: unknown): Node[] {
  const { schema: body } = resolved(document, part);
  const content = contentView(document, body.content);
  const description = paragraphs(String(body.description ?? ""));
  return content.length === 0 ? [] : [element("h4", {}, "Request body"), ...description, ...content];
}

function responsesView(document: OpenApiDocument, responses: Schema): Node[] {
  return Object.entries(responses).map(([status, part]) => {
    const { schema: response } = resolved(document, part);
    const headers = isPlainObject(response.headers) ? Object.entries(response.headers) : [];
    const rows = headers.map(([name, header]) =>
      parameterRow(document, name, resolved(document, header).schema, false, "header"),
    );
    return details(
      [
        statusMark(`${status[0]}xx`, status),
        " ",
        element("span", { class: "muted" }, ...inlineText(String(response.description ?? ""))),
        ...evidenceMarks(response),
      ],
      ...fieldList(rows),
      ...contentView(document, response.content),
    );
  });
}

function contentView(document: OpenApiDocument, content: unknown): Node[] {
  return Object.values(isPlainObject(content) ? content : {}).flatMap((media) => [
    ...schemaView(document, valueAt(media, ["schema"])),
    ...examplesView(document, media),
  ]);
}

function examplesView(document: OpenApiDocument, media: unknown): Node[] {
  const single = valueAt(media, ["example"]);
  const named = valueAt(media, ["examples"]);
  const examples = isPlainObject(named)
    ? Object.entries(named).map(([name, part]) => ({ name, ...resolved(document, part).schema }))
    : [];
  const all: readonly Schema[] =
    single === undefined ? examples : [{ name: "Example", value: single }, ...examples];
  const views = all.map(({ name, summary = name, value }) =>
    details([String(summary)], element("pre", {}, JSON.stringify(value, null, 2))),
  );
  return views.length > 1 ? [details([`${views.length} examples`], ...views)] : views;
}
