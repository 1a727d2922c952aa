import { secretFields } from "../generated/secrets.ts";

/** A name without its style of writing, such as `apikey` for `API-Key`. Letters beyond ASCII stay. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d\u0080-\uffff]/g, "");
}

const documented = new Map(Object.entries(secretFields).map(([name, kind]) => [plainName(name), kind]));

/** What the names of secrets contain, and the endings of names that contain it but are not secret, such as `token_type`. */
const secretName =
  /passw|passphrase|passcode|pass\d*$|pswd|pwd|pw$|secret|token|(?:api|priv|private)key|(?:sign|signing|encryption|master|hmac|ssh|shared(?:access)?)key$|^accountkey$|credentials?$|connectionstring|authorization|^auth$|cookie|sessionid|jwt|^otp$|^dsn$|^(?:xamz|xgoog)?signature$|^sig$/;
const harmlessEnding = /(?:.auth|error|exception|method|type|ur[il]|name|arn|(?:key|token)id)$/;

/**
 * Whether a field, header or variable of this name holds a secret: the document marks it `writeOnly`, or an alias of
 * it, or the name says so. The position does not matter, because a misplaced secret is sent all the same.
 */
export function isSecretName(name: string): boolean {
  const plain = plainName(name);
  return isDocumentedSecret(name) || (secretName.test(plain) && !harmlessEnding.test(plain));
}

/** Whether the value of a field is a secret because of its name. A flag is not, nor a number of tokens. */
export function isSecretField(name: string, value: unknown): boolean {
  if (value == null || typeof value === "boolean") return false;
  return isSecretName(name) && !(typeof value === "number" && /tokens$/i.test(name));
}

/** Whether the document marks a field of this name, or one that has it as an alias, `writeOnly`. */
export function isDocumentedSecret(name: string): boolean {
  return documented.has(plainName(name));
}

/** Whether the document has an object with secrets inside under this name: most of a key file is ordinary words. */
export function isObjectWithSecrets(name: string): boolean {
  return documented.get(plainName(name)) === "object";
}
