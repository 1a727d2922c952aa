/** The generated parts of the READMEs and the guides. */
import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { ServerError, statusErrors } from "../../src/errors.ts";
import { type JsonObject, objectAt, objectsIn, textAt, valueAt } from "../lib/json.ts";
import { table } from "../lib/markdown.ts";
import { vendorsOf } from "./vendors.ts";

export function vendorTable(document: JsonObject): string {
  const rows = vendorsOf(document).map(({ vendor, title, input, methods }) => {
    const ways = methods.map(({ method, config }) => {
      const around = [objectAt(config, "properties", method), objectAt(input, "properties", vendor)];
      const evidence = around.map((node) => node["x-evidence"]).find((mark) => mark !== undefined);
      return `\`${method}\` (${evidence ?? "documented"})`;
    });
    return [title, `\`${vendor}\``, ways.join(", ")];
  });
  return table(["source", "`vendor`", "`auth_method`, and how certain it is"], rows);
}

/** A source of every vendor and `auth_method`, as `sources.create` takes it. */
export function exampleSources(document: JsonObject): string {
  const { content = {} } = objectAt(document, "paths", "/import/sources", "post", "requestBody");
  const sections = objectsIn(valueAt(content, ["application/json", "examples"])).map((example) => {
    const source = JSON.stringify(objectAt(example, "value", "source"), null, 2);
    return `## ${textAt(example, "summary")}\n\n\`\`\`json\n${source}\n\`\`\``;
  });
  return sections.join("\n\n");
}

/** The errors by status, as the client has them. */
export function statusTable(): string {
  const rows = Object.entries(statusErrors).map(([status, { type, advice }]) => [
    status,
    `\`${type.prototype.name}\``,
    advice,
  ]);
  const server = [
    "5xx",
    `\`${ServerError.prototype.name}\``,
    "the API may have carried out the operation: see `outcome`",
  ];
  return table(["status", "`name`", "what to do"], [...rows, server]);
}

/** The scenarios of the mock, as its code has them. */
export function scenarioTable(): string {
  const rows = scenarios.map(({ name, shows }) => [`\`${name}\``, shows]);
  return table(["scenario", "what happens"], rows);
}
