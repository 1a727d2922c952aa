import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isAlias, isMap, isScalar } from "yaml";
import { parseText } from "../lib/yaml.ts";
import { type LineLocation, lineLocation } from "./redocly.ts";
import type { SpecNode } from "./spec-node.ts";

/** The lines of the `documented.yaml` beside the document, by path, such as `request.postgres.host`. */
export function readDocumented(document: SpecNode): ReadonlyMap<string, LineLocation> {
  const file = join(dirname(document.definition.location.source.absoluteRef), "documented.yaml");
  const parsed = parseText(file, readFileSync(file, "utf8"));
  const entries = new Map<string, LineLocation>();
  const read = (node: unknown, around: string): void => {
    const map = isAlias(node) ? node.resolve(parsed.document) : node;
    if (!isMap(map)) return;
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const path = `${around}${key.value}`;
      entries.set(path, lineLocation(file, parsed.positionAt(key.range?.[0])));
      read(value, `${path}.`);
    }
  };
  read(parsed.document.contents, "");
  return entries;
}
