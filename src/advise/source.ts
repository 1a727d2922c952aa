import { type Vendor, vendors } from "../generated/vendors.ts";
import { isPlainObject, ownValue } from "../json.ts";
import { isObjectWithSecrets, isSecretName } from "../secrets/secret-names.ts";

/** A field that has a text. */
export interface TextField {
  readonly path: readonly string[];
  readonly name: string;
  readonly text: string;
  /** The text without the whitespace and quotation marks around it. Rules read this. */
  readonly clean: string;
}

/** The input as rules see it. */
export interface Source {
  readonly vendor: Vendor;
  /** The texts that are not secret. */
  readonly texts: readonly TextField[];
  /** The texts whose field has the name of a secret. */
  readonly secrets: readonly TextField[];
  /** The value at a path. */
  at(...path: readonly string[]): unknown;
}

/** Longer texts are ignored, which limits the time that a rule takes. No valid value is longer. */
const maxTextLength = 10_000;

/** No source has more values. */
const maxValues = 1000;

/**
 * Reads the input once, because a getter may give another value each time. Returns `undefined` for an unknown vendor.
 */
export function readSource(input: unknown): Source | undefined {
  const root = copyOf(input);
  const given = isPlainObject(root) ? root.vendor : undefined;
  const vendor = vendors.find((name) => name === given);
  if (!vendor) return undefined;
  const at = (...path: readonly string[]) =>
    path.reduce<unknown>((value, key) => (isPlainObject(value) ? ownValue(value, key) : undefined), root);
  const all = [[], [vendor], ...objectsIn(at(vendor)).map((name) => [vendor, name])].flatMap((path) =>
    textsIn(at(...path), path),
  );
  return {
    vendor,
    texts: all.filter(({ name }) => !isSecretName(name)),
    secrets: all.filter(({ name }) => isSecretName(name)),
    at,
  };
}

/** Copies a value as JSON writes it, without lists and long texts. Throws when a part cannot be read. */
function copyOf(input: unknown): unknown {
  let left = maxValues;
  const json = JSON.stringify(input, (_key, value: unknown) => {
    const isLong = typeof value === "string" && value.length > maxTextLength;
    return left-- <= 0 || isLong || Array.isArray(value) ? undefined : value;
  });
  return json && JSON.parse(json);
}

/** The names of the objects in the configuration, except those that hold the content of a file. */
function objectsIn(config: unknown): string[] {
  if (!isPlainObject(config)) return [];
  return Object.keys(config).filter(
    (name) => isPlainObject(config[name]) && isFieldName(name) && !isObjectWithSecrets(name),
  );
}

function textsIn(object: unknown, parent: readonly string[]): TextField[] {
  if (!isPlainObject(object)) return [];
  return Object.entries(object).flatMap(([name, text]) => {
    if (typeof text !== "string" || text === "" || !isFieldName(name)) return [];
    return [{ path: [...parent, name], name, text, clean: tidy(text) }];
  });
}

/** Whether a key looks like the name of a field. Any other key may be a misplaced secret, which must not be shown. */
function isFieldName(key: string): boolean {
  return /^[a-z_]{2,50}$/.test(key) && key !== "vendor" && key !== "auth_method";
}

/** Invisible characters, except joiners, which names in some languages need. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const quotationMarks = "\"'`“”„‘’«»";

/** Removes invisible characters, and the whitespace and quotation marks around a text. */
function tidy(text: string): string {
  const visible = text.replace(invisible, "").trim();
  const [first, inner, last] = [visible.charAt(0), visible.slice(1, -1), visible.slice(-1)];
  const isQuoted = inner !== "" && quotationMarks.includes(first) && quotationMarks.includes(last);
  // Quotation marks inside belong to several values, such as 'user'@'host'.
  return isQuoted && !inner.includes(first) ? inner.trim() : visible;
}
