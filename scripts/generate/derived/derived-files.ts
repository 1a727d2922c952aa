import { stringify } from "yaml";
import type { JsonObject } from "../../lib/json.ts";
import { yamlFilesOf } from "../checks/yaml-files.ts";
import { AuthoredFiles } from "./authored-files.ts";
import { createBodiesOf } from "./create.ts";
import { updateSchemasOf } from "./updates.ts";

/** The texts of `openapi/generated` by name: the parts of the document that follow from the other files. */
export async function derivedFilesOf(root: string): Promise<Map<string, string>> {
  const files = new AuthoredFiles(await yamlFilesOf(root));
  const create = "The bodies of a create, with the example of each vendor and `auth_method`.";
  const updates =
    "What an update may change: the configurations of a create, in which everything is optional.";
  return new Map([
    ["create.yaml", yaml(create, createBodiesOf(files))],
    ["updates.yaml", yaml(updates, updateSchemasOf(files))],
  ]);
}

function yaml(about: string, content: JsonObject): string {
  const header = `# Made from the vendors' files by \`npm run generate\`: do not edit.\n# ${about}\n`;
  return header + stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}
