import { asObject, isObject, type JsonObject } from "../../lib/json.ts";
import { operationsOf, parametersOf } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** The client can send every operation, and can read the response: JSON in the API's envelope, or nothing. */
export default rule((document, report) => {
  for (const operation of operationsOf(document)) {
    // Redocly reports an operation without an `operationId`.
    const name = `\`${operation.value.operationId}\``;
    for (const parameter of parametersOf(operation)) checkParameter(parameter, name, report);
    checkRequestBody(operation, name, report);
    checkSuccesses(operation, name, report);
  }
});

function checkParameter(parameter: SpecNode, operation: string, report: Report): void {
  const { in: location, name } = parameter.value;
  const problem = problemOf(parameter);
  if (!problem) return;
  const [key, advice] = problem;
  const what = `the ${location} parameter \`${name}\` of ${operation}`;
  report(parameter.where(key), `The client cannot send ${what}: ${advice}.`);
}

const singleTypes: readonly unknown[] = ["string", "integer", "number", "boolean"];

/** The styles of a query parameter that the client writes, by the shape of the value. */
const queryStyles = {
  single: ["form"],
  list: ["form", "spaceDelimited", "pipeDelimited"],
  object: ["form", "deepObject"],
};

/** The key because of which the client cannot send a parameter, and what to do about it. */
function problemOf(parameter: SpecNode): [key: string, advice: string] | undefined {
  const { in: location, content, style } = parameter.value;
  if (location === "cookie") return ["in", "remove it, because the client sends no cookies"];
  if (content !== undefined) return ["content", "give it a `schema` instead of `content`"];
  const shape = shapeOf(parameter.at("schema"));
  const isQuery = location === "query";
  if (!shape || (!isQuery && shape !== "single")) {
    const types = "give its schema the type `string`, `integer`, `number` or `boolean`";
    return ["schema", isQuery ? `${types}, or make it a list or an object of such values` : types];
  }
  const styles = isQuery ? queryStyles[shape] : ["simple"];
  if (style === undefined || styles.some((known) => known === style)) return undefined;
  return ["style", `give it the style ${styles.map((known) => `\`${known}\``).join(" or ")}`];
}

function shapeOf(schema: SpecNode | undefined): keyof typeof queryStyles | undefined {
  if (!schema) return undefined;
  const { type, additionalProperties, properties } = schema.value;
  if (isSingle(schema)) return "single";
  if (type === "array") return isSingle(schema.at("items")) ? "list" : undefined;
  if (type !== "object" || additionalProperties === true) return undefined;
  const fields = Object.keys(asObject(properties)).map((name) => schema.at("properties", name));
  if (isObject(additionalProperties)) fields.push(schema.at("additionalProperties"));
  return fields.every(isSingle) ? "object" : undefined;
}

function isSingle(schema: SpecNode | undefined): boolean {
  return singleTypes.includes(schema?.value.type);
}

function checkRequestBody(operation: SpecNode, name: string, report: Report): void {
  const body = operation.at("requestBody");
  if (!body || isJsonAlone(body.value)) return;
  report(
    body.where("content"),
    `Describe the request body of ${name} as \`application/json\` alone: the client sends no other type.`,
  );
}

function checkSuccesses(operation: SpecNode, name: string, report: Report): void {
  const successes = operation.each("responses").filter(([status]) => status.startsWith("2"));
  // Redocly reports an operation without any success, but takes `default` for one.
  if (successes.length === 0 && operation.at("responses", "default")) {
    report(
      operation.where("responses"),
      `Add a response of ${name} with a status from 200 to 299: the client takes \`default\` for an error.`,
    );
  }
  for (const [status, response] of successes) {
    const { content } = response.value;
    if (content === undefined) continue;
    const schema = response.at("content", "application/json", "schema");
    if (!isJsonAlone(response.value)) {
      const alone = `Describe the response ${status} of ${name} as \`application/json\` alone, or without \`content\``;
      report(response.where("content"), `${alone}: the client reads no other type.`);
    } else if (!schema || !isEnvelope(schema)) {
      const envelope = "an object with `status` (`const: success`) and `data` (an object or null)";
      report(
        schema ?? response.at("content", "application/json") ?? response,
        `Describe the response ${status} of ${name} as the API's envelope: ${envelope}.`,
      );
    }
  }
}

function isJsonAlone({ content }: JsonObject): boolean {
  return isObject(content) && Object.keys(content).join() === "application/json";
}

function isEnvelope(schema: SpecNode): boolean {
  const data = schema.at("properties", "data")?.value;
  const status = schema.at("properties", "status")?.value;
  if (schema.value.type !== "object" || status?.const !== "success" || !data) return false;
  return [data.type].flat().every((type) => type === "object" || type === "null");
}
