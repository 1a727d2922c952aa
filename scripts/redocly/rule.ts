import { isObject } from "../lib/json.ts";
import type { KeyLocation, LineLocation, Location, Rule } from "./redocly.ts";
import { BrokenReference, SpecNode } from "./spec-node.ts";

/** Reports a problem at a key, or where a node is defined. The message says what is wrong and what to do. */
export type Report = (at: SpecNode | Location | LineLocation, message: string) => void;

/** The location of the key: for a value, Redocly shows all of its lines. */
function keyOf(at: SpecNode | Location | LineLocation): KeyLocation | LineLocation {
  if (at instanceof SpecNode) return at.definition.location.key();
  return "key" in at ? at.key() : at;
}

/** A rule that reads the whole document. It reports the same message at the same location only once. */
export function rule(check: (document: SpecNode, report: Report) => void): Rule {
  return () => ({
    Root(root, context) {
      if (!isObject(root)) return;
      const reported = new Set<string>();
      const report: Report = (at, message) => {
        const location = keyOf(at);
        const key = JSON.stringify([location.source.absoluteRef, location.pointer, message]);
        if (!reported.has(key)) context.report({ message, location });
        reported.add(key);
      };
      try {
        check(SpecNode.root(root, context), report);
      } catch (error) {
        // Redocly reports the broken reference itself.
        if (!(error instanceof BrokenReference)) throw error;
      }
    },
  });
}
