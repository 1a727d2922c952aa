import { vi } from "vitest";
import { methods } from "../../scripts/generate/methods.ts";
import { type Mistake, reportsEach } from "./lint.ts";

// Each test starts a program, several at once.
vi.setConfig({ testTimeout: 60_000 });

const done = { "204": { description: "Done." } };
const text = { type: "string" };

/** Adds a path with one operation. */
function adds(operationId: string, keys: object, method = "post") {
  const value = { operationId, summary: "Odd", responses: done, ...keys };
  return { file: "openapi.yaml", path: ["paths", `/import/${operationId}`, method], value };
}

const page = { "200": { description: "A page.", content: { "text/html": {} } } };
const notJson = (status: string, operation: string) =>
  `Describe the response ${status} of \`${operation}\` as \`application/json\` alone, or without \`content\`: the client reads no other type.`;

const types = "give its schema the type `string`, `integer`, `number` or `boolean`";
const queryTypes = `${types}, or make it a list or an object of such values`;
const list = { type: "array", items: { type: "number" } };
const range = { type: "object", properties: { from: text, to: { type: "integer" } } };

/** Where a parameter is and how it is described; what to do about it, and the key to change. */
type Parameter = [location: string, keys: object, advice?: string, at?: string];
const parameters: Parameter[] = [
  ["query", { schema: { type: "boolean" } }],
  ["query", { schema: list }],
  ["query", { schema: list, style: "spaceDelimited" }],
  ["query", { schema: list, style: "pipeDelimited", explode: false }],
  ["query", { schema: range }],
  ["query", { schema: { ...range, additionalProperties: text }, style: "deepObject" }],
  ["path", { schema: { type: "integer" }, style: "simple" }],
  ["header", { schema: text }],
  ["cookie", { schema: text }, "remove it, because the client sends no cookies", "in"],
  ["query", { content: { "text/plain": {} } }, "give it a `schema` instead of `content`", "content"],
  ["query", { schema: { type: "array", items: list } }, queryTypes, "schema"],
  ["query", { schema: { type: "array", items: range } }, queryTypes, "schema"],
  ["query", { schema: { $ref: "#/Nest" } }, queryTypes, "schema"],
  ["query", { schema: { type: "object", properties: { range } } }, queryTypes, "schema"],
  ["query", { schema: { ...range, additionalProperties: true } }, queryTypes, "schema"],
  ["query", { schema: { ...range, additionalProperties: list } }, queryTypes, "schema"],
  ["query", { schema: { type: ["string", "null"] } }, queryTypes, "schema"],
  ["query", { schema: text, style: "deepObject" }, "give it the style `form`", "style"],
  [
    "query",
    { schema: list, style: "deepObject" },
    "give it the style `form` or `spaceDelimited` or `pipeDelimited`",
    "style",
  ],
  ["query", { schema: range, style: "pipeDelimited" }, "give it the style `form` or `deepObject`", "style"],
  ["path", { schema: list }, types, "schema"],
  ["path", { schema: text, style: "matrix" }, "give it the style `simple`", "style"],
  ["header", { schema: range }, types, "schema"],
];

/** The parameter on an operation, or on its path. */
function withParameter([location, keys, advice, at]: Parameter, index: number): Mistake {
  const operationId = `find${index}`;
  const parameter = { name: "odd", in: location, required: location === "path", ...keys };
  return {
    ...adds(operationId, { parameters: [parameter] }),
    ...(advice && {
      says: `The client cannot send the ${location} parameter \`odd\` of \`${operationId}\`: ${advice}.`,
    }),
    ...(at && { at }),
  };
}

const json = (schema: object) => ({ "application/json": { schema } });
const sendsJson = (operation: string) =>
  `Describe the request body of \`${operation}\` as \`application/json\` alone: the client sends no other type.`;

reportsEach(
  "the client can send every parameter and request body",
  ["prequel/operations"],
  [
    ...parameters.map(withParameter),
    { file: "openapi.yaml", path: ["Nest"], value: { type: "array", items: { $ref: "#/Nest" } } },
    adds("withSharedParameter", {}),
    {
      file: "openapi.yaml",
      path: ["paths", "/import/withSharedParameter", "parameters"],
      value: [{ name: "odd", in: "cookie", schema: text }],
      says: "The client cannot send the cookie parameter `odd` of `withSharedParameter`: remove it, because the client sends no cookies.",
      at: "in",
    },
    adds("sendsJson", { requestBody: { content: json({ type: "object" }) } }),
    {
      ...adds("sendsText", { requestBody: { content: { "text/plain": {} } } }),
      says: sendsJson("sendsText"),
      at: "content",
    },
    {
      ...adds("sendsBoth", { requestBody: { content: { ...json({}), "text/plain": {} } } }),
      says: sendsJson("sendsBoth"),
      at: "content",
    },
  ],
);

const success = { type: "string", const: "success" };
const envelope = (data: unknown, status: unknown = success) => ({
  type: "object",
  properties: { status, ...(data === undefined ? {} : { data }) },
});
const gives = (schema: object) => ({ responses: { "200": { description: "Done.", content: json(schema) } } });
const notEnvelope = (operation: string) =>
  `Describe the response 200 of \`${operation}\` as the API's envelope: an object with \`status\` (\`const: success\`) and \`data\` (an object or null).`;
const wrong: Record<string, object> = {
  isList: { type: "array", items: text },
  isUntyped: { properties: envelope({ type: "object" }).properties },
  lacksStatus: { type: "object", properties: { data: { type: "object" } } },
  lacksData: envelope(undefined),
  failed: envelope({ type: "object" }, { type: "string", const: "error" }),
  hasListAsData: envelope({ type: "array", items: text }),
  hasTextOrNullAsData: envelope({ type: ["string", "null"] }),
  hasUntypedData: envelope({}),
};

reportsEach(
  "the client can read the success of every operation, which is the API's envelope or empty",
  ["prequel/operations", "operation-operationId", "operation-2xx-response"],
  [
    ...methods.map((method) => ({
      ...adds(`${method}Page`, { responses: page }, method),
      says: notJson("200", `${method}Page`),
      at: "content",
    })),
    adds("givesNothing", {}),
    adds("givesNull", gives(envelope({ type: "null" }))),
    adds("givesAnything", gives(envelope({ type: "object" }))),
    adds(
      "givesObjectOrNull",
      gives(envelope({ type: ["object", "null"], required: ["id"], properties: { id: text } })),
    ),
    ...Object.entries(wrong).map(([operation, schema]) => ({
      ...adds(operation, gives(schema)),
      says: notEnvelope(operation),
      at: "schema",
    })),
    {
      ...adds("givesNoSchema", {
        responses: { "200": { description: "Done.", content: { "application/json": {} } } },
      }),
      says: notEnvelope("givesNoSchema"),
      at: "application/json",
    },
    {
      ...adds("givesTextLater", {
        responses: { ...done, "202": { description: "Later.", content: { "text/plain": {} } } },
      }),
      says: notJson("202", "givesTextLater"),
      at: "content",
    },
    {
      ...adds("givesDefault", { responses: { default: { description: "Whatever." } } }),
      says: "Add a response of `givesDefault` with a status from 200 to 299: the client takes `default` for an error.",
      at: "responses",
    },
    {
      ...adds("hasNoId", { operationId: undefined }),
      says: "Operation object should contain `operationId` field.",
    },
    {
      ...adds("hasNoSuccess", { responses: { "404": { description: "Not found." } } }),
      says: "Operation must have at least one `2XX` response.",
      at: "responses",
    },
  ],
);

const unknownFormat = "No tool knows the format `nobody-knows`: correct or remove it.";

reportsEach(
  "every format is one that tools know",
  ["prequel/formats"],
  [
    adds(
      "knowsItsFormats",
      gives(envelope({ type: "object", properties: { at: { ...text, format: "date-time" } } })),
    ),
    {
      ...adds(
        "respondsOddly",
        gives(envelope({ type: "object", properties: { at: { ...text, format: "nobody-knows" } } })),
      ),
      says: unknownFormat,
      at: "format",
    },
    {
      ...adds("asksOddly", {
        parameters: [{ name: "at", in: "query", schema: { ...text, format: "nobody-knows" } }],
      }),
      says: unknownFormat,
      at: "format",
    },
  ],
);
