import { scenarios } from "../../mock/src/scenarios/scenarios.ts";
import { ServerError, statusErrors } from "../../src/errors.ts";
import { type JsonObject, objectAt } from "../lib/json.ts";
import { between } from "./markers.ts";
import { vendorsOf } from "./vendors.ts";

/** The README with its vendor table as the document gives it. */
export function withVendorTable(readme: string, document: JsonObject): string {
  return between(readme, "vendors", vendorTable(document));
}

/** The README with its table of error statuses as the client has them. */
export function withStatusTable(readme: string): string {
  const rows = Object.entries(statusErrors).map(
    ([status, { type, advice }]) => `| ${status} | \`${type.prototype.name}\` | ${advice} |`,
  );
  const server = `| 5xx | \`${ServerError.prototype.name}\` | the API may have carried out the operation: see \`outcome\` |`;
  const table = ["| status | `name` | what to do |", "| --- | --- | --- |", ...rows, server].join("\n");
  return between(readme, "statuses", table);
}

/** The mock's README with the table of its scenarios as its code has them. */
export function withScenarioTable(readme: string): string {
  const rows = scenarios.map(({ name, shows }) => `| \`${name}\` | ${shows} |`);
  const table = ["| scenario | what happens |", "| --- | --- |", ...rows].join("\n");
  return between(readme, "scenarios", table);
}

function vendorTable(document: JsonObject): string {
  const rows = vendorsOf(document).map(({ vendor, title, input, methods }) => {
    const ways = methods.map(({ method, config }) => {
      const around = [objectAt(config, "properties", method), objectAt(input, "properties", vendor)];
      const evidence = around.map((place) => place["x-evidence"]).find((mark) => mark !== undefined);
      return `\`${method}\` (${evidence ?? "documented"})`;
    });
    return `| ${title} | \`${vendor}\` | ${ways.join(", ")} |`;
  });
  return [
    "| source | `vendor` | `auth_method`, and the evidence for its object |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}
