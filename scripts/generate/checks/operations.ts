import { asObject } from "../../lib/json.ts";
import { operationsIn } from "../../lib/operations.ts";
import type { Problem } from "./problem.ts";
import { type Reference, referencesIn, type YamlFiles } from "./references.ts";

const main = "openapi/openapi.yaml";

/** A function that finds the operations that a part of the document belongs to. */
export function operationsBy(files: YamlFiles): (problem: Problem) => string[] {
  const references = [...files.values()].flatMap(referencesIn);
  const parts = operationsIn(asObject(files.get(main)?.value)).map(({ method, path, operation }) => ({
    name: String(operation.operationId ?? `${method.toUpperCase()} ${path}`),
    reached: reachedFrom({ path: main, keys: ["paths", path, method] }, references),
  }));
  return ({ file, keys }) =>
    parts
      .filter(({ reached }) => reached.some((part) => part.path === file && isWithin(keys, part.keys)))
      .map(({ name }) => name);
}

type Part = Pick<Reference, "path" | "keys">;

/** A part of the document, and every part that its references lead to. */
function reachedFrom(start: Part, references: readonly Reference[]): Part[] {
  const reached = [start];
  // The list grows while the loop reads it.
  for (const part of reached) {
    for (const { from, around, path, keys } of references) {
      if (from.path !== part.path || !isWithin(around, part.keys)) continue;
      const isKnown = reached.some((other) => other.path === path && isWithin(keys, other.keys));
      if (!isKnown) reached.push({ path, keys });
    }
  }
  return reached;
}

function isWithin(keys: readonly string[], outer: readonly string[]): boolean {
  return outer.every((key, index) => keys[index] === key);
}
