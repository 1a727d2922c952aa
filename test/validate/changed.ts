import { validateSource, validateSourceUpdate } from "prequel-import/validate";
import { examples } from "../../scripts/lib/examples.ts";
import { withValueAt } from "../support/value-at.ts";

/**
 * An example of the document, such as `postgres.password_auth`, with other values at some JSON Pointers. `undefined`
 * removes a field.
 */
export function changed(name: string, changes: Readonly<Record<string, unknown>> = {}): unknown {
  const example = examples.find((example) => example.name === name);
  if (!example) throw new Error(`The document has no example ${name}.`);
  return Object.entries(changes).reduce<unknown>((source, [pointer, value]) => {
    const path = pointer.split("/").slice(1);
    return withValueAt(source, path, value);
  }, example.source);
}

/** The issues of a source: the code, the pointer, the suggestion and the message of each. */
export function issuesOf(source: unknown) {
  return validateSource(source).map(told);
}

/** The issues of changes to a source. */
export function issuesOfUpdate(changes: unknown) {
  return validateSourceUpdate(changes).map(told);
}

function told({ code, pointer, suggestion, message }: ReturnType<typeof validateSource>[number]) {
  return [code, pointer, suggestion, message] as const;
}
