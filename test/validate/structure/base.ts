import type { IssueCode } from "prequel-import/validate";
import { examples } from "../../../scripts/lib/examples.ts";
import { isObject, type Json, type JsonObject, objectAt } from "../../../scripts/lib/json.ts";
import { type Field, fieldsIn, filled, type Path } from "../../support/source-fields.ts";

/** An expected issue: its code, the path of its pointer, and its suggestion. */
export interface Reason {
  readonly code: IssueCode;
  readonly path: Path;
  readonly suggestion?: string | undefined;
}

/** A valid source with a structural mistake. */
export interface Mistake {
  readonly kind: string;
  readonly source: Json;
  /** The expected issues. Where two interpretations are equally plausible, both are accepted. */
  readonly readings: readonly (readonly Reason[])[];
}

/** An example of the document, and its parts. */
export interface Base {
  readonly source: JsonObject;
  readonly vendor: string;
  readonly config: JsonObject;
  readonly method: string;
  readonly auth: JsonObject;
  readonly fields: readonly Field[];
}

/** Every example, once as it is and once with all its optional fields. */
export const bases: readonly Base[] = examples.flatMap(({ source }) =>
  [source, filled(source)].map((whole): Base => {
    const copy: JsonObject = JSON.parse(JSON.stringify(whole));
    const config = objectAt(copy, source.vendor);
    const method = String(config.auth_method);
    const auth = objectAt(config, method);
    return { source: copy, vendor: source.vendor, config, method, auth, fields: fieldsIn(whole) };
  }),
);

/** The credentials of every vendor and method, each kind once. */
export const allCredentials: readonly (readonly [method: string, auth: JsonObject])[] = [
  ...new Map(
    bases.map(({ method, auth }) => [`${method} ${Object.keys(auth)}`, [method, auth] as const]),
  ).values(),
];

/** The methods that a vendor has. */
export function methodsOf(vendor: string): string[] {
  return [...new Set(bases.filter((base) => base.vendor === vendor).map(({ method }) => method))];
}

/** A source with another configuration. */
export function withConfig({ source, vendor }: Base, config: Json): JsonObject {
  return { ...source, [vendor]: config };
}

/** The object without a field. */
export function without(object: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** The object with other keys, in the same order. */
export function withKeys(object: JsonObject, rename: (key: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [rename(key), value]));
}

/** The objects inside the source, outer ones first. */
export function objectsOf({ fields }: Base): { path: Path; value: JsonObject; isOpen: boolean }[] {
  return fields.slice(1).flatMap(({ path, value, schema }) => {
    const isOpen = schema.additionalProperties !== false && schema.oneOf === undefined;
    return isObject(value) ? [{ path, value, isOpen }] : [];
  });
}
