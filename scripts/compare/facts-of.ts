/**
 * The facts of a document. `$ref`, `allOf` and the names of components make no difference, and neither does a union
 * instead of one object in which everything is optional.
 */
import { methods } from "../generate/methods.ts";
import { isObject, type Json, type JsonObject } from "../lib/json.ts";
import type { Fact, Facts, Mark, Occurrence, RequiredList } from "./facts.ts";
import { keywordOf, list, type Shape, shapesOf } from "./shapes.ts";
import type { Line, Source } from "./source.ts";

export function factsOf(source: Source): Facts {
  const facts = new Map<string, Fact>();
  const { paths, servers } = source.root;
  const base = basePathOf(servers);
  for (const [path, node] of Object.entries(isObject(paths) ? paths : {})) {
    if (!isObject(node)) continue;
    for (const item of source.chainOf(node)) {
      for (const method of methods) {
        const operation = item[method];
        if (isObject(operation)) {
          addOperation(source, facts, `${method.toUpperCase()} ${base}${path}`, item, method, operation);
        }
      }
    }
  }
  return facts;
}

type Collected = Map<string, Fact>;

function addOperation(
  source: Source,
  facts: Collected,
  endpoint: string,
  item: JsonObject,
  method: string,
  operation: JsonObject,
): void {
  const key = endpoint.replace(/\{[^}]*\}/g, "{}");
  const id = typeof operation.operationId === "string" ? operation.operationId : endpoint;
  const mark = markOf(source, [operation], undefined);
  const about = { operation: id, parent: key };
  add(
    facts,
    { ...about, key, parent: undefined, part: "operation", name: endpoint },
    bare(source.lineOf(item, method), mark),
  );

  for (const parameter of [...list(item.parameters), ...list(operation.parameters)]) {
    const chain = source.chainOf(parameter);
    const [name, place, required] = ["name", "in", "required"].map((keyword) => first(chain, keyword));
    if (place === "path") continue;
    const own = markOf(source, chain, mark);
    add(
      facts,
      { ...about, key: `${key} parameter ${place} ${name}`, part: "parameter", name: String(name) },
      {
        ...bare(source.lineOf(chain.at(-1) ?? parameter, "name"), own),
        required: required === true,
      },
    );
  }
  const request = bodyOf(source, operation.requestBody);
  if (request) addBody(source, facts, { ...about, key: `${key} request` }, request, mark);
  addResponses(source, facts, about, operation, mark);
}

function addResponses(
  source: Source,
  facts: Collected,
  about: { operation: string; parent: string },
  operation: JsonObject,
  mark: Mark | undefined,
): void {
  const responses = isObject(operation.responses) ? operation.responses : {};
  const isAdded = new Set<string>();
  for (const [status, response] of Object.entries(responses)) {
    if (!isObject(response)) continue;
    const own = markOf(source, source.chainOf(response), mark);
    const key = `${about.parent} status ${status}`;
    add(facts, { ...about, key, part: "status", name: status }, bare(source.lineOf(responses, status), own));
    const side = status.startsWith("2") ? "response" : "error";
    const schema = bodyOf(source, response);
    if (!schema || isAdded.has(side)) continue;
    isAdded.add(side);
    addBody(
      source,
      facts,
      { ...about, key: `${about.parent} ${side}` },
      schema,
      side === "error" ? undefined : own,
    );
  }
}

function addBody(
  source: Source,
  facts: Collected,
  about: { key: string; parent: string; operation: string },
  schema: JsonObject,
  mark: Mark | undefined,
): void {
  const [, , side = ""] = about.key.split(" ");
  const body = { ...about, part: "body" as const, name: side };
  addField(
    source,
    facts,
    body,
    schema,
    { line: source.lineOf(schema), required: true, mark, list: undefined },
    [],
  );
}

interface Context {
  readonly line: Line;
  readonly required: boolean;
  readonly list: RequiredList | undefined;
  readonly mark: Mark | undefined;
}

/** Adds a field and everything inside. */
function addField(
  source: Source,
  facts: Collected,
  fact: Omit<Fact, "occurrences">,
  schema: JsonObject,
  { line, required, list, mark }: Context,
  seen: readonly JsonObject[],
): void {
  const target = source.chainOf(schema).at(-1) ?? schema;
  if (seen.includes(target)) return;
  const shapes = shapesOf(source, schema);
  const own = markOf(source, source.chainOf(schema), mark);
  for (const shape of shapes)
    add(facts, fact, occurrenceOf(source, shape, { line, required, list, mark: own }));

  const names = new Set(shapes.flatMap(({ properties }) => [...properties.keys()]));
  const prefix = fact.part === "body" ? "" : `${fact.name}.`;
  for (const name of names) {
    const isNeeded = shapes.every((shape) => shape.properties.has(name) && shape.required.has(name));
    const inner = { ...fact, parent: fact.key, part: "field" as const, name: `${prefix}${name}` };
    const added = new Set<JsonObject>();
    for (const shape of shapes) {
      const property = shape.properties.get(name);
      if (property === undefined || added.has(property.node)) continue;
      added.add(property.node);
      const context = {
        line: source.lineOf(objectOf(property.owner.properties), name),
        required: isNeeded,
        list: requiredListOf(source, property.owner),
        mark: markOf(source, shape.nodes, mark),
      };
      const key = `${fact.key}${fact.part === "body" ? " " : "."}${name}`;
      addField(source, facts, { ...inner, key }, property.node, context, [...seen, target]);
    }
  }
  for (const shape of shapes) {
    const items = keywordOf(shape, "items")?.value;
    if (!isObject(items)) continue;
    const inner = { ...fact, key: `${fact.key}[]`, parent: fact.key, name: `${fact.name}[]` };
    addField(source, facts, inner, items, { line, required: true, list: undefined, mark: own }, [
      ...seen,
      target,
    ]);
  }
}

function occurrenceOf(source: Source, shape: Shape, { line, required, list, mark }: Context): Occurrence {
  const lineOf = (keyword: string) => {
    const found = keywordOf(shape, keyword);
    return found && source.lineOf(found.owner, keyword);
  };
  const [type, constant, values] = ["type", "const", "enum"].map(
    (keyword) => keywordOf(shape, keyword)?.value,
  );
  const [typeLine, constLine, enumLine, propertiesLine] = ["type", "const", "enum", "properties"].map(lineOf);
  return {
    line,
    required,
    types: type === undefined ? [] : [type].flat().map(String),
    values: constant === undefined ? (Array.isArray(values) ? values : []) : [constant],
    lines: {
      ...(typeLine && { type: typeLine }),
      ...(constLine && { const: constLine }),
      ...(enumLine && { enum: enumLine }),
      ...(propertiesLine && { properties: propertiesLine }),
    },
    requiredList: list,
    mark,
  };
}

function requiredListOf(source: Source, owner: JsonObject): RequiredList {
  const names = Array.isArray(owner.required) ? owner.required.map(String) : [];
  return { line: source.lineOf(owner, owner.required === undefined ? "properties" : "required"), names };
}

function markOf(source: Source, chain: readonly JsonObject[], inherited: Mark | undefined): Mark | undefined {
  const owner = chain.find((node) => node["x-evidence"] !== undefined);
  if (owner === undefined) return inherited;
  const line = source.lineOf(owner, "x-evidence");
  // The marks of the updates are made from those of the vendors.
  return line.file.includes("openapi/generated/")
    ? undefined
    : { line, evidence: String(owner["x-evidence"]) };
}

function bodyOf(source: Source, body: Json | undefined): JsonObject | undefined {
  const content = isObject(body) ? first(source.chainOf(body), "content") : undefined;
  if (!isObject(content)) return undefined;
  const media = content["application/json"] ?? Object.values(content)[0];
  return isObject(media) && isObject(media.schema) ? media.schema : undefined;
}

function first(chain: readonly JsonObject[], keyword: string): Json | undefined {
  return chain.find((node) => node[keyword] !== undefined)?.[keyword];
}

function bare(line: Line, mark: Mark | undefined): Occurrence {
  return { line, required: false, types: [], values: [], lines: {}, requiredList: undefined, mark };
}

function add(facts: Collected, fact: Omit<Fact, "occurrences">, occurrence: Occurrence): void {
  const known = facts.get(fact.key);
  if (known) known.occurrences.push(occurrence);
  else facts.set(fact.key, { ...fact, occurrences: [occurrence] });
}

/** The path that the first server puts before every path. */
function basePathOf(servers: Json | undefined): string {
  const [server] = list(servers);
  const url = String(server?.url ?? "/").replace(/^\w+:\/\/[^/]*/, "");
  return url.replace(/\/+$/, "");
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
