import { isObject } from "../lib/json.ts";
import { BrokenReference, Place } from "./place.ts";
import type { Rule, Spot } from "./redocly.ts";

/** Says what is wrong at a place, and what to do. */
export type Report = (location: Spot, message: string) => void;

/** A rule that looks at the whole document. It says the same thing about the same place only once. */
export function rule(check: (document: Place, report: Report) => void): Rule {
  return () => ({
    Root(root, context) {
      if (!isObject(root)) return;
      const said = new Set<string>();
      const report: Report = (location, message) => {
        const key = JSON.stringify([location.source.absoluteRef, location.pointer, message]);
        if (!said.has(key)) context.report({ message, location });
        said.add(key);
      };
      try {
        check(Place.root(root, context), report);
      } catch (error) {
        // Redocly itself reports it, and what is missing behind it is not worth a message.
        if (!(error instanceof BrokenReference)) throw error;
      }
    },
  });
}
