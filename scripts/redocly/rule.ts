import { isObject } from "../lib/json.ts";
import type { Rule, Spot } from "./redocly.ts";
import { BrokenReference, SpecNode } from "./spec-node.ts";

/** Reports a problem at a location. The message says what is wrong and what to do. */
export type Report = (location: Spot, message: string) => void;

/** A rule that reads the whole document. It reports the same message at the same location only once. */
export function rule(check: (document: SpecNode, report: Report) => void): Rule {
  return () => ({
    Root(root, context) {
      if (!isObject(root)) return;
      const reported = new Set<string>();
      const report: Report = (location, message) => {
        const key = JSON.stringify([location.source.absoluteRef, location.pointer, message]);
        if (!reported.has(key)) context.report({ message, location });
        reported.add(key);
      };
      try {
        check(SpecNode.root(root, context), report);
      } catch (error) {
        // Redocly reports the broken reference itself. What else is missing because of it needs no message.
        if (!(error instanceof BrokenReference)) throw error;
      }
    },
  });
}
