import { dirname, relative } from "node:path";
import { operationsOf } from "./document.ts";
import type { SpecNode } from "./spec-node.ts";

/** The parts of `createImportSource` that list the vendors. */
export interface Create {
  readonly request: SpecNode;
  readonly response: SpecNode;
  /** The vendors that a request may name. */
  readonly union: SpecNode;
  /** The source in the response, with a view of each vendor. */
  readonly source: SpecNode;
}

const json = ["content", "application/json"];

export function createOf(document: SpecNode): Create | undefined {
  const operation = operationsOf(document).find(({ value }) => value.operationId === "createImportSource");
  const request = operation?.at("requestBody", ...json);
  const response = operation?.at("responses", "200", ...json);
  const union = request?.at("schema", "properties", "source");
  const source = response?.at("schema", "properties", "data", "properties", "source");
  return request && response && union && source && { request, response, union, source };
}

/** The schemas of one vendor in a request. */
export interface VendorSchemas {
  readonly name: string;
  /** The vendor's variant of the union. */
  readonly variant: SpecNode;
  /** The vendor's configurations, one for each way to authenticate. */
  readonly configs: readonly SpecNode[];
}

/** The vendors of the union. It skips variants without a usable `vendor`: the rule `discriminators` reports them. */
export function vendorsOf(union: SpecNode): VendorSchemas[] {
  return union.all("oneOf").flatMap((variant) => {
    const name = variant.at("properties", "vendor")?.value.const;
    const config = typeof name === "string" ? variant.at("properties", name) : undefined;
    if (typeof name !== "string" || !config) return [];
    const variants = config.all("oneOf");
    return [{ name, variant, configs: variants.length > 0 ? variants : [config] }];
  });
}

/** The value of `auth_method` that belongs to a configuration. */
export function methodOf(config: SpecNode): string | undefined {
  const method = config.at("properties", "auth_method")?.value.const;
  return typeof method === "string" ? method : undefined;
}

/** The file that defines a node, relative to the working directory. */
export function shownFile({ definition }: SpecNode): string {
  return relative(process.cwd(), definition.location.source.absoluteRef);
}

/** The path from the file that defines a node to another file. */
export function pathTo(file: string, { definition }: SpecNode): string {
  return relative(dirname(definition.location.source.absoluteRef), file);
}
