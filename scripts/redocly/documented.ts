import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isAlias, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { LineLocation } from "./redocly.ts";
import type { SpecNode } from "./spec-node.ts";

/** The entries of `documented.yaml` by path, such as `request.postgres.host`, and the line of each. */
export type Documented = ReadonlyMap<string, LineLocation>;

/** Reads the `documented.yaml` beside the document. */
export function readDocumented(document: SpecNode): Documented {
  const file = join(dirname(document.definition.location.source.absoluteRef), "documented.yaml");
  const text = readFileSync(file, "utf8");
  const source = { absoluteRef: file, getLines: () => text.split("\n") };
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter });
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message}`);

  const entries = new Map<string, LineLocation>();
  const read = (node: unknown, around: string): void => {
    const map = isAlias(node) ? node.resolve(parsed) : node;
    if (!isMap(map)) return;
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const path = `${around}${key.value}`;
      entries.set(path, { source, pointer: undefined, start: lineCounter.linePos(key.range?.[0] ?? 0) });
      read(value, `${path}.`);
    }
  };
  read(parsed.contents, "");
  return entries;
}
