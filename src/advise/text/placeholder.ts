import { plainName } from "../../secrets/secret-names.ts";
import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** Brackets around a description, a variable of a shell or a template, and code that reads one. */
const variable =
  /^(?:<[^<>]+>|\[[^[\]:]+\]|\{\{?[^{}]+\}\}?|\$\{[^{}]+\}|\$[A-Z][A-Z\d_]+|%[A-Z_]+%|process\.env\b.*)$/;

/** Words that programs write in place of a missing value. */
const undefinedValue = /^(?:undefined|null|\[object object\])$/i;
const missing = /^(?:none|n\/a|tbd|todo)$/i;

/** An invitation to replace the text. */
const invitation = /^(?:your[-_ ].*|(?:change|replace)[-_ ]?me|x{3,}(?:[-.].*)?)$/i;

/** Examples in the documentation of AWS, in forms and in the messages of this package. */
const example =
  /^(?:(?:AKIA|GOOG)[A-Z\d]*EXAMPLE|[\w/+]{20,}EXAMPLEKEY|(?:\w+:\/\/)?db\.example\.com(?:[:/].*)?)$/;

/** Characters that mask a secret. */
const mask = /[*•●∙]{3}/;
const wholeMask = /^(?:[*•●∙…]{3,}|\.{3,}|x{6,})$|[*•●∙]{6}/i;

/** A variable or a description of a secret. A password in brackets may be real. */
const secretVariable =
  /^(?:[<[{$%_]+ ?(?:[a-z]+[_. -]+)*(?:password|passwd|pwd|secret|key|token|redacted)(?:[_ -][a-z_ -]*)?[>\]}%_]+|redacted|process\.env\..*)$/i;
const shellVariable = /^\$[A-Z_]*(?:PASSWORD|SECRET|KEY|TOKEN)[A-Z_]*$/;
const secretInvitation =
  /^(?:(?:change|replace)[-_ ]?me|(?:your|enter|insert)[-_ ](?:[a-z]+[-_ ])?(?:password|secret|key|token)(?:[-_ ][a-z]+)?)$/i;

/** The same for a name, which people may write in brackets. */
const nameVariable = /^[<{$]+\s?(?:your [a-z ]+|[a-z_ ]*(?:name|_id))\s?[>}]+$/i;

/** An example that was not replaced, or a value that a page had masked before it was copied. */
export function placeholder({ path, name, clean }: TextField): Mistake | undefined {
  // The name and the provider's id of a source are free.
  const patterns =
    path.length === 1
      ? [undefinedValue, nameVariable]
      : [undefinedValue, missing, variable, invitation, example, mask];
  const isOwnName = name.includes("_") && plainName(clean) === plainName(name);
  if (!isOwnName && !patterns.some((pattern) => pattern.test(clean))) return undefined;
  return { code: "placeholder", message: "This looks like a placeholder. Replace it with the real value." };
}

/** The same for a secret, of which an ordinary word may be a part. */
export function secretPlaceholder({ name, clean }: TextField): Mistake | undefined {
  if (!isPlaceholder(name, clean)) return undefined;
  return {
    code: "placeholder",
    message: "This looks like a placeholder or a masked value. Enter the secret itself.",
  };
}

/** Whether the whole of a secret is certainly a placeholder: a password may look like anything else. */
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
  const isOwnName = name.includes("_") && plainName(secret) === plainName(name);
  return isOwnName || patterns.some((pattern) => pattern.test(secret));
}
