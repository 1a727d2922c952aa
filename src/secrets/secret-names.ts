import { secretFields } from "../generated/secrets.ts";

/** A name without its style of writing, such as `apikey` for `API-Key`. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, "");
}

const documented = new Map(Object.entries(secretFields).map(([name, kind]) => [plainName(name), kind]));

/** Names that people give to secrets, and endings that say that the value is not one. */
const secretName =
  /passw|passphrase|passcode|pass$|pwd|secret|token|(?:api|private)key|^accountkey$|credentials?$|connectionstring|authorization|cookie|^signature$|^sig$/;
const harmlessEnding = /(?:auth|method|type|ur[il]|name|arn|(?:key|token|secret)id)$/;

/**
 * Whether a field, header or variable of this name holds a secret: the document marks it `writeOnly`, or an alias of
 * it, or the name says so. It counts wherever it stands, because a secret is sent under a misspelled name, too.
 */
export function isSecretName(name: string): boolean {
  const plain = plainName(name);
  return isDocumentedSecret(name) || (secretName.test(plain) && !harmlessEnding.test(plain));
}

/** Whether the document marks a field of this name, or one that has it as an alias, `writeOnly`. */
export function isDocumentedSecret(name: string): boolean {
  return documented.has(plainName(name));
}

/** Whether the document has an object with secrets inside under this name: most of a key file is ordinary words. */
export function isObjectWithSecrets(name: string): boolean {
  return documented.get(plainName(name)) === "object";
}
