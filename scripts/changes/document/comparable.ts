/**
 * The document in a form that can be compared part by part. Every `$ref` is replaced by its target. Every operation
 * stands under its id and has one schema for its request, with the parameters and the body as fields.
 */
import { methods } from "../../generate/methods.ts";
import { isObject, type JsonObject, objectAt, resolve } from "../../lib/json.ts";
import { type Comparable, comparableSchemas, list, mapValues } from "./comparable-schema.ts";

export function comparable(document: JsonObject): JsonObject {
  const schema = comparableSchemas(document);
  const { openapi, info, servers, security, components } = document;
  const paths = endpointsOf(document).map(({ endpoint, operation }) => [
    `/${operation.operationId ?? endpoint}`,
    { post: comparableOperation(document, schema, endpoint, operation) },
  ]);
  return {
    openapi,
    info,
    servers,
    security,
    components: { securitySchemes: isObject(components) ? components.securitySchemes : undefined },
    paths: Object.fromEntries(paths),
  };
}

function endpointsOf(document: JsonObject) {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (!isObject(item) || !isObject(item[method])) return [];
      const parameters = [...list(item.parameters), ...list(item[method].parameters)];
      const operation: JsonObject = { ...item[method], parameters };
      return [{ endpoint: `${method.toUpperCase()} ${path}`, operation }];
    }),
  );
}

function comparableOperation(
  document: JsonObject,
  schema: Comparable,
  endpoint: string,
  { parameters, requestBody, responses, operationId: _, ...operation }: JsonObject,
): JsonObject {
  const body = isObject(requestBody) ? resolve(document, requestBody) : {};
  const media = isObject(body.content) ? Object.entries(body.content) : [];
  const examples = media.flatMap(([, value]) =>
    isObject(value) ? Object.entries(value.examples ?? {}) : [],
  );
  const request = requestSchema(
    schema,
    list(parameters).map((node) => resolve(document, node)),
    body,
  );
  return {
    ...operation,
    "x-endpoint": endpoint,
    requestBody: {
      content: { "application/json": { schema: request, examples: Object.fromEntries(examples) } },
    },
    responses: mapValues(responses, (response) => comparableResponse(document, schema, response)),
  };
}

/** The parameters and the body as fields of one object. */
function requestSchema(schema: Comparable, parameters: JsonObject[], requestBody: JsonObject): JsonObject {
  const { content, required, ...texts } = requestBody;
  const properties: JsonObject = {};
  const names = parameters.flatMap(({ name, required }) => (required === true ? [String(name)] : []));
  for (const { name, required: _, schema: type, ...rest } of parameters) {
    properties[String(name)] = { ...(isObject(type) && schema(type)), ...rest };
  }
  const [[type = "", media] = []] = Object.entries(isObject(content) ? content : {});
  if (isObject(media) && isObject(media.schema)) {
    properties.body = { ...schema(media.schema), ...texts, contentMediaType: type };
    if (required === true) names.push("body");
  }
  return { type: "object", properties, required: names, additionalProperties: false };
}

function comparableResponse(document: JsonObject, schema: Comparable, response: JsonObject): JsonObject {
  const { content, headers, ...rest } = resolve(document, response);
  return {
    ...rest,
    headers: headers ?? {},
    ...(content !== undefined && {
      content: mapValues(content, (media) => ({
        ...media,
        ...(isObject(media.schema) && { schema: schema(media.schema) }),
      })),
    }),
  };
}
