import { source } from "../generated/validator.ts";
import { plainName } from "../secrets/secret-names.ts";
import { redacted } from "../secrets/span.ts";
import { mergeKey } from "./merge-key.ts";
import type { ValueSchema } from "./schema.ts";

const maxNameLength = 50;

/** A path of several names with dots between them may be longer. */
const maxPathLength = 200;

/**
 * A key as issues show it. A secret may be a key by mistake, so a key is shown only when it looks like the name of a
 * field or is a name of the document in another spelling.
 */
export function shownKey(key: string | number): string | number {
  if (typeof key === "number" || key === mergeKey || isFieldName(key)) return key;
  return redacted;
}

function isFieldName(key: string): boolean {
  if (key.length > maxPathLength) return false;
  if (key.length <= maxNameLength && /^[a-z_]*\d?[a-z_]*$/i.test(key)) return true;
  documentedNames ??= new Set(namesIn(source));
  const names = documentedNames;
  // The key may be a path, such as `postgres.host`.
  return names.has(plainName(key)) || key.split(".").every((part) => names.has(plainName(part)));
}

let documentedNames: Set<string> | undefined;

function* namesIn({ fields, variants }: ValueSchema): Generator<string> {
  for (const [name, schema] of [...fields, ...variants]) {
    yield* [name, ...schema.aliases].map(plainName);
    yield* namesIn(schema);
  }
}
