import { plainName } from "../../secrets/secret-names.ts";
import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** A description in brackets, a variable of a shell or a template, or code that reads a variable. */
const variable =
  /^(?:<[^<>]+>|\[[^[\]:]+\]|\{\{?[^{}]+\}\}?|\$\{[^{}]+\}|\$[A-Z][A-Z\d_]+|%[A-Z_]+%|process\.env\b.*)$/;

/** Words that programs and people write in place of a missing value. */
const undefinedValue = /^(?:undefined|null|\[object object\])$/i;
const missing = /^(?:none|n\/a|tbd|todo)$/i;

/** A text that asks to be replaced, such as `changeme`. */
const invitation = /^(?:your[-_ ].*|(?:change|replace)[-_ ]?me|x{3,}(?:[-.].*)?)$/i;

/** Examples from the documentation of AWS and Google, from forms and from this package. */
const example =
  /^(?:(?:AKIA|GOOG)[A-Z\d]*EXAMPLE|[\w/+]{20,}EXAMPLEKEY|(?:\w+:\/\/)?db\.example\.com(?:[:/].*)?)$/;

/** Characters that mask a secret. */
const mask = /[*•●∙]{3}/;
const wholeMask = /^(?:[*•●∙…]{3,}|\.{3,}|x{6,})$|[*•●∙]{6}/i;

/** A variable or a description of a secret. Other text in brackets may be a real password. */
const secretVariable =
  /^(?:[<[{$%_]+ ?(?:[a-z]+[_. -]+)*(?:password|passwd|pwd|secret|key|token|redacted)(?:[_ -][a-z_ -]*)?[>\]}%_]+|redacted|process\.env\..*)$/i;
const shellVariable = /^\$[A-Z_]*(?:PASSWORD|SECRET|KEY|TOKEN)[A-Z_]*$/;
const secretInvitation =
  /^(?:(?:change|replace)[-_ ]?me|(?:your|enter|insert)[-_ ](?:[a-z]+[-_ ])?(?:password|secret|key|token)(?:[-_ ][a-z]+)?)$/i;

/** A variable or a description in a name. A real name may contain other text in brackets. */
const nameVariable = /^[<{$]+\s?(?:your [a-z ]+|[a-z_ ]*(?:name|_id))\s?[>}]+$/i;

/** Finds an example that was not replaced, and a value that was copied from a page in masked form. */
export function placeholder({ path, name, clean }: TextField): Mistake | undefined {
  // People choose the name and the provider id of a source freely, so fewer patterns apply.
  const patterns =
    path.length === 1
      ? [undefinedValue, nameVariable]
      : [undefinedValue, missing, variable, invitation, example, mask];
  if (!isOwnName(name, clean) && !patterns.some((pattern) => pattern.test(clean))) return undefined;
  return { code: "placeholder", message: "This looks like a placeholder. Replace it with the real value." };
}

/** Finds a secret that is a placeholder as a whole. A real secret may contain the word of a placeholder. */
export function secretPlaceholder({ name, clean }: TextField): Mistake | undefined {
  if (!isPlaceholder(name, clean)) return undefined;
  return {
    code: "placeholder",
    message: "This looks like a placeholder or a masked value. Enter the secret itself.",
  };
}

/** Whether a secret is certainly a placeholder. Any other text may be a real password. */
export function isPlaceholder(name: string, secret: string): boolean {
  const patterns = [
    undefinedValue,
    missing,
    secretVariable,
    shellVariable,
    secretInvitation,
    example,
    wholeMask,
  ];
  return isOwnName(name, secret) || patterns.some((pattern) => pattern.test(secret));
}

function isOwnName(name: string, text: string): boolean {
  return name.includes("_") && plainName(text) === plainName(name);
}
