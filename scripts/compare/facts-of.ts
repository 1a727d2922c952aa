import { methods } from "../generate/methods.ts";
import {
  asObject,
  isObject,
  type Json,
  type JsonObject,
  objectEntriesIn,
  objectsIn,
  textsIn,
} from "../lib/json.ts";
import type { Fact, Facts, Mark, Occurrence, RequiredList } from "./facts.ts";
import { keywordOf, type Shape, shapesOf } from "./shapes.ts";
import { isGenerated, type Line, type Source } from "./source.ts";

/**
 * The facts of a document. They do not depend on how it uses `$ref`, `allOf` and names of components, nor on whether it
 * has a union or one object in which everything is optional.
 */
export function factsOf(source: Source): Facts {
  const facts = new Map<string, Fact>();
  const base = basePathOf(source.root.servers);
  for (const [path, node] of objectEntriesIn(source.root.paths)) {
    for (const item of source.chainOf(node)) {
      for (const method of methods) {
        const operation = item[method];
        if (isObject(operation))
          addOperation(`${method.toUpperCase()} ${base}${path}`, item, method, operation);
      }
    }
  }
  return facts;

  function addOperation(endpoint: string, item: JsonObject, method: string, operation: JsonObject): void {
    const key = endpoint.replace(/\{[^}]*\}/g, "{}");
    const about = { operation: String(operation.operationId ?? endpoint), parent: key };
    const mark = markOf([operation], undefined);
    const line = source.lineOf(item, method);
    add({ ...about, key, parent: undefined, part: "operation", name: endpoint }, bare(line, mark));

    for (const parameter of [...objectsIn(item.parameters), ...objectsIn(operation.parameters)]) {
      addParameter(about, parameter, mark);
    }
    const request = bodyOf(operation.requestBody);
    if (request) addBody(about, "request", request, mark);
    addResponses(about, asObject(operation.responses), mark);
  }

  function addParameter(about: About, parameter: JsonObject, mark: Mark | undefined): void {
    const chain = source.chainOf(parameter);
    const [name, location, required] = ["name", "in", "required"].map((keyword) => first(chain, keyword));
    if (location === "path") return;
    const line = source.lineOf(chain.at(-1) ?? parameter, "name");
    const key = `${about.parent} parameter ${location} ${name}`;
    add(
      { ...about, key, part: "parameter", name: String(name) },
      { ...bare(line, markOf(chain, mark)), required: required === true },
    );
  }

  /** Adds every status, and the fields of the first success and of the first error. */
  function addResponses(about: About, responses: JsonObject, mark: Mark | undefined): void {
    const added = new Set<string>();
    for (const [status, response] of objectEntriesIn(responses)) {
      const own = markOf(source.chainOf(response), mark);
      const key = `${about.parent} status ${status}`;
      add({ ...about, key, part: "status", name: status }, bare(source.lineOf(responses, status), own));
      const side = status.startsWith("2") ? "response" : "error";
      const schema = bodyOf(response);
      if (!schema || added.has(side)) continue;
      added.add(side);
      addBody(about, side, schema, side === "error" ? undefined : own);
    }
  }

  function addBody(about: About, side: string, schema: JsonObject, mark: Mark | undefined): void {
    const context = { line: source.lineOf(schema), required: true, mark, requiredList: undefined };
    addField({ ...about, key: `${about.parent} ${side}`, part: "body", name: side }, schema, context, []);
  }

  /** Adds a field and everything inside it. */
  function addField(
    fact: Omit<Fact, "occurrences">,
    schema: JsonObject,
    context: Context,
    around: readonly JsonObject[],
  ): void {
    const chain = source.chainOf(schema);
    const target = chain.at(-1) ?? schema;
    if (around.includes(target)) return;
    const inside = [...around, target];
    const own = markOf(chain, context.mark);
    const shapes = shapesOf(source, schema);
    for (const shape of shapes) add(fact, occurrenceOf(shape, { ...context, mark: own }));
    for (const name of new Set(shapes.flatMap(({ properties }) => [...properties.keys()]))) {
      addProperties(fact, name, shapes, context.mark, inside);
    }
    for (const shape of shapes) {
      const items = keywordOf(shape, "items")?.value;
      if (!isObject(items)) continue;
      const inner = { ...fact, key: `${fact.key}[]`, parent: fact.key, name: `${fact.name}[]` };
      addField(
        inner,
        items,
        { line: context.line, required: true, mark: own, requiredList: undefined },
        inside,
      );
    }
  }

  /** Adds a field as it is in each shape of its object. */
  function addProperties(
    owner: Omit<Fact, "occurrences">,
    name: string,
    shapes: readonly Shape[],
    mark: Mark | undefined,
    inside: readonly JsonObject[],
  ): void {
    const isBody = owner.part === "body";
    const fact = {
      ...owner,
      key: `${owner.key}${isBody ? " " : "."}${name}`,
      parent: owner.key,
      part: "field" as const,
      name: isBody ? name : `${owner.name}.${name}`,
    };
    const required = shapes.every((shape) => shape.properties.has(name) && shape.required.has(name));
    const added = new Set<JsonObject>();
    for (const shape of shapes) {
      const property = shape.properties.get(name);
      if (property === undefined || added.has(property.node)) continue;
      added.add(property.node);
      const context = {
        line: source.lineOf(asObject(property.owner.properties), name),
        required,
        requiredList: requiredListOf(property.owner),
        mark: markOf(shape.nodes, mark),
      };
      addField(fact, property.node, context, inside);
    }
  }

  function occurrenceOf(shape: Shape, context: Context): Occurrence {
    const [type, constant, values] = ["type", "const", "enum"].map(
      (keyword) => keywordOf(shape, keyword)?.value,
    );
    const lines = (["type", "const", "enum", "properties"] as const).flatMap((keyword) => {
      const found = keywordOf(shape, keyword);
      return found ? [[keyword, source.lineOf(found.owner, keyword)]] : [];
    });
    return {
      ...context,
      types: type === undefined ? [] : [type].flat().map(String),
      values: constant !== undefined ? [constant] : Array.isArray(values) ? values : [],
      lines: Object.fromEntries(lines),
    };
  }

  function requiredListOf(owner: JsonObject): RequiredList {
    const keyword = owner.required === undefined ? "properties" : "required";
    return { line: source.lineOf(owner, keyword), names: textsIn(owner.required) };
  }

  function markOf(chain: readonly JsonObject[], inherited: Mark | undefined): Mark | undefined {
    const owner = chain.find((node) => node["x-evidence"] !== undefined);
    if (owner === undefined) return inherited;
    const line = source.lineOf(owner, "x-evidence");
    return isGenerated(line) ? undefined : { line, evidence: String(owner["x-evidence"]) };
  }

  function bodyOf(body: Json | undefined): JsonObject | undefined {
    const content = isObject(body) ? asObject(first(source.chainOf(body), "content")) : {};
    const { schema } = asObject(content["application/json"] ?? Object.values(content)[0]);
    return isObject(schema) ? schema : undefined;
  }

  function add(fact: Omit<Fact, "occurrences">, occurrence: Occurrence): void {
    const known = facts.get(fact.key);
    if (known) known.occurrences.push(occurrence);
    else facts.set(fact.key, { ...fact, occurrences: [occurrence] });
  }
}

/** The operation that a fact is about, and the key of its parent. */
type About = Pick<Fact, "operation"> & { readonly parent: string };

type Context = Pick<Occurrence, "line" | "required" | "requiredList" | "mark">;

function first(chain: readonly JsonObject[], keyword: string): Json | undefined {
  return chain.find((node) => node[keyword] !== undefined)?.[keyword];
}

function bare(line: Line, mark: Mark | undefined): Occurrence {
  return { line, required: false, types: [], values: [], lines: {}, requiredList: undefined, mark };
}

/** The path of the first server, which every URL begins with. */
function basePathOf(servers: Json | undefined): string {
  const [server] = objectsIn(servers);
  const url = String(server?.url ?? "/").replace(/^\w+:\/\/[^/]*/, "");
  return url.replace(/\/+$/, "");
}
