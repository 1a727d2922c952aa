import { source } from "../generated/validator.ts";
import type { ValueSchema } from "./schema.ts";

/** Stands where a key of the input may be a secret. */
export const hiddenKey = "[redacted]";

const maxNameLength = 50;

/**
 * A key as issues show it. A secret may have become a key by mistake: so a key is shown only when it is a name of the
 * document in some spelling, or reads like the name of a field.
 */
export function shownKey(key: string | number): string | number {
  if (typeof key === "number" || isFieldName(key)) return key;
  return hiddenKey;
}

function isFieldName(key: string): boolean {
  if (key.length > maxNameLength) return false;
  if (/^[a-z_]*\d?[a-z_]*$/i.test(key)) return true;
  documentedNames ??= new Set(namesIn(source));
  const names = documentedNames;
  // Each part of a path that was written as one key.
  return names.has(plain(key)) || key.split(".").every((part) => names.has(plain(part)));
}

let documentedNames: Set<string> | undefined;

function* namesIn({ fields, variants }: ValueSchema): Generator<string> {
  for (const [name, schema] of [...fields, ...variants]) {
    yield* [name, ...schema.aliases].map(plain);
    yield* namesIn(schema);
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}
