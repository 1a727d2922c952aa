import { plainName } from "../../secrets/secret-names.ts";
import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** Brackets around a description, a variable of a shell or a template, and code that reads one. */
const variable =
  /^(?:<[^<>]+>|\[[^[\]:]+\]|\{\{?[^{}]+\}\}?|\$\{[^{}]+\}|\$[A-Z][A-Z\d_]+|%[A-Z_]+%|process\.env\b.*)$/;

/** Words that programs write in place of a missing value. */
const missing = /^(?:undefined|null|none|n\/a|tbd|\[object object\])$/i;

/** An invitation to replace the text. */
const invitation = /^(?:your[-_ ].*|(?:change|replace)[-_ ]?me|x{3,}(?:[-.].*)?)$/i;

/** Words that stand for a secret. */
const secretWord =
  /^(?:redacted|hidden|secret|todo|(?:enter|insert|my)[-_ ].*(?:password|secret|key)(?:[-_ ]here)?)$/i;

/** A character that masks a secret, several times. */
const mask = /[*•●∙]{3}/;
const wholeMask = /^[*•●∙.…_x-]{3,}$|[*•●∙]{6}/i;

/** An example that was not replaced, or a value that a page had masked before it was copied. */
export function placeholder({ name, clean }: TextField): Mistake | undefined {
  const isForPeople = name === "name";
  const isOwnName = name.includes("_") && plainName(clean) === plainName(name);
  const isFound =
    variable.test(clean) || missing.test(clean) || (!isForPeople && (invitation.test(clean) || isOwnName));
  if (isFound || (!isForPeople && mask.test(clean))) {
    return { code: "placeholder", message: "This looks like a placeholder. Replace it with the real value." };
  }
  return undefined;
}

/** The same for a secret, of which an ordinary word may be a part. */
export function secretPlaceholder({ name, clean }: TextField): Mistake | undefined {
  if (!isPlaceholder(name, clean)) return undefined;
  return {
    code: "placeholder",
    message: "This looks like a placeholder or a masked value. Enter the secret itself.",
  };
}

/** Whether the whole of a secret is a placeholder. */
export function isPlaceholder(name: string, secret: string): boolean {
  const patterns = [variable, missing, invitation, secretWord, wholeMask];
  return plainName(secret) === plainName(name) || patterns.some((pattern) => pattern.test(secret));
}
