import { readFile, writeFile } from "node:fs/promises";
import { parse, stringify } from "yaml";
import type { JsonObject } from "../../scripts/lib/json.ts";

export async function readYaml(path: string): Promise<JsonObject> {
  return parse(await readFile(path, "utf8"));
}

export async function writeYaml(path: string, content: JsonObject): Promise<void> {
  // Without anchors: a repeated part is written again, as a person would.
  await writeFile(path, stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }));
}
