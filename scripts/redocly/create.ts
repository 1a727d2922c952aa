import { dirname, relative } from "node:path";
import { operationsOf } from "./document.ts";
import type { Place } from "./place.ts";

/** The parts of `createImportSource` that list the vendors. */
export interface Create {
  readonly request: Place;
  readonly answer: Place;
  /** The vendors that a request may name. */
  readonly union: Place;
  /** A source in the answer, with a view of each vendor. */
  readonly source: Place;
}

const json = ["content", "application/json"];

export function createOf(document: Place): Create | undefined {
  const operation = operationsOf(document).find(({ node }) => node.operationId === "createImportSource");
  const request = operation?.at("requestBody", ...json);
  const answer = operation?.at("responses", "200", ...json);
  const union = request?.at("schema", "properties", "source");
  const source = answer?.at("schema", "properties", "data", "properties", "source");
  return request && answer && union && source && { request, answer, union, source };
}

export interface Vendor {
  readonly name: string;
  /** Its branch of the union. */
  readonly branch: Place;
  /** Its configurations, one for each way to authenticate. */
  readonly configs: readonly Place[];
}

/** The vendors of the union. Branches that are not tagged are left out: another rule reports them. */
export function vendorsOf(union: Place): Vendor[] {
  return union.each("oneOf").flatMap(([, branch]) => {
    const name = branch.at("properties", "vendor")?.node.const;
    const config = typeof name === "string" ? branch.at("properties", name) : undefined;
    if (typeof name !== "string" || !config) return [];
    const branches = config.each("oneOf").map(([, one]) => one);
    return [{ name, branch, configs: branches.length > 0 ? branches : [config] }];
  });
}

/** The value of `auth_method` that belongs to a configuration. */
export function methodOf(config: Place): string | undefined {
  const method = config.at("properties", "auth_method")?.node.const;
  return typeof method === "string" ? method : undefined;
}

/** The file in which a part of the document is defined, as a person would name it. */
export function shownFile({ definition }: Place): string {
  return relative(process.cwd(), definition.location.source.absoluteRef);
}

/** How the file of a part of the document refers to another file. */
export function pathTo(file: string, { definition }: Place): string {
  return relative(dirname(definition.location.source.absoluteRef), file);
}
