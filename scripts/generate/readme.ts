import { type JsonObject, objectAt } from "./json.ts";
import { vendorsOf } from "./vendors.ts";

const begin = "<!-- vendors: written by npm run generate -->";
const end = "<!-- /vendors -->";

/** The README with its vendor table as the document gives it. */
export function withVendorTable(readme: string, document: JsonObject): string {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its markers ${begin} and ${end}.`);
  return `${before}${begin}\n\n${vendorTable(document)}\n\n${end}${after}`;
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
    "| source | `vendor` | `auth_method`, and how sure we are of its object |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}
