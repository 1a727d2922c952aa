import { isObject } from "../../lib/json.ts";
import { isNamed, operationsOf, propertiesOf, responsesOf } from "../document.ts";
import type { Rule } from "../redocly.ts";
import { BrokenReference, SpecNode } from "../spec-node.ts";

/** Every `x-from` is the path of a request field, on a property where the generator reads it. */
const rule: Rule = () => {
  let read: ReadonlySet<string> | undefined;
  return {
    Root(root, context) {
      if (isObject(root)) read = originsIn(SpecNode.root(root, context));
    },
    any(value, { key, location, report }) {
      if (key !== "x-from") return;
      if (typeof value !== "string") {
        report({ location, message: "Write `x-from` as a text: the dotted path of a request field." });
      } else if (read && !read.has(location.absolutePointer)) {
        const place = "a property of a schema that a response refers to by `$ref`";
        report({ location, message: `Move \`x-from\` to ${place}: the generator reads it nowhere else.` });
      }
    },
  };
};
export default rule;

/** The locations of every `x-from` that the generator reads. `undefined` when a reference is broken. */
function originsIn(document: SpecNode): Set<string> | undefined {
  try {
    const responses = operationsOf(document).flatMap(responsesOf);
    const properties = responses.flatMap((schema) => [...propertiesOf(schema)]);
    const read = properties.filter(({ owner }) => isNamed(owner));
    return new Set(read.map(({ schema }) => schema.where("x-from").absolutePointer));
  } catch (error) {
    // Redocly reports the broken reference itself.
    if (!(error instanceof BrokenReference)) throw error;
    return undefined;
  }
}
