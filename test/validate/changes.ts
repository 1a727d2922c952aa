import { isObject, type Json, type JsonObject } from "../../scripts/lib/json.ts";
import type { Field, Path } from "../support/source-fields.ts";
import { valueAt, withValueAt } from "../support/value-at.ts";

/** A change that makes one thing wrong, and the paths where a reader would expect the issue. */
export interface Change {
  readonly what: string;
  readonly apply: (source: Json) => Json;
  readonly paths: readonly Path[];
}

/** The field is absent. */
export function dropped({ path }: Field): Change {
  return {
    what: `no ${shown(path)}`,
    apply: (source) => withValueAt(source, path, undefined),
    paths: [path],
  };
}

/** The field has a value of another type. Most often people write the right value as text. */
export function retyped(field: Field): Change[] {
  const { value } = field;
  const others: Json[] = [null, "canary-text", 7, true, ["canary-item"], { canary: "value" }];
  const wrong = others.filter((other) => typeNameOf(other) !== typeNameOf(value));
  if (typeof value !== "string") wrong.push(JSON.stringify(value));
  return wrong.map((other) => withValue(field, other));
}

/** The field has a value of the right type that the document does not allow. */
export function outOfBounds(field: Field): Change[] {
  const { type, minimum, maximum, minLength, format } = field.schema;
  const wrong: Json[] = [];
  if (type === "integer") wrong.push(1.5, 1e300);
  if (typeof minimum === "number") wrong.push(minimum - 1, -minimum);
  if (typeof maximum === "number") wrong.push(maximum + 1, maximum * 1000);
  if (typeof minLength === "number") wrong.push("x".repeat(minLength - 1));
  if (format === "email") wrong.push(...noAddresses);
  return wrong.map((value) => withValue(field, value));
}

const noAddresses = [
  "canary",
  "canary@",
  "@canary.example",
  "canary@example",
  "canary canary@example.com",
  "canary@exa mple.com",
  "canary@-example.com",
  "canary@@example.com",
  "ca..nary@example.com",
  "canary@example.com\n",
];

/** The field has another name: one with a typo, another spelling, or an unrelated word. */
export function renamed({ path }: Field): Change[] {
  const key = path.at(-1) ?? "";
  const parent = path.slice(0, -1);
  return misspellings(key).map((name) => ({
    what: `${shown(path)} called "${name}"`,
    apply: (source) =>
      withObject(source, parent, (object) => {
        const entries = Object.entries(object).map(([other, value]) => [other === key ? name : other, value]);
        return name in object ? object : Object.fromEntries(entries);
      }),
    paths: [[...parent, name]],
  }));
}

function misspellings(key: string): string[] {
  const middle = Math.floor(key.length / 2);
  const [before, here, next, after] = [
    key.slice(0, middle),
    key.charAt(middle),
    key.charAt(middle + 1),
    key.slice(middle + 2),
  ];
  return [
    before + next + after,
    before + next + here + after,
    `${key}x`,
    `the_${key}`,
    key.toUpperCase(),
    key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    key.replaceAll("_", "-"),
    `${key}/~`,
    "quux",
  ];
}

/** The field is in another object. An open object accepts it, so that it is only missing where it belongs. */
export function displaced({ path, value }: Field, home: Field): Change[] {
  const key = path.at(-1) ?? "";
  const isInside = path.every((part, i) => home.path[i] === part);
  if (isInside || !isObject(home.value) || key in home.value) return [];
  return [
    {
      what: `${shown(path)} in ${shown(home.path)}`,
      apply: (source) => withValueAt(withValueAt(source, path, undefined), [...home.path, key], value),
      paths: [home.schema.additionalProperties === false ? [...home.path, key] : path],
    },
  ];
}

/** The object has an extra field. */
export function extended({ path }: Field): Change[] {
  const keys = ["quux", "__proto__", "constructor", "", "x".repeat(30)].map((key) => [key, key] as const);
  const secrets = ["canary/b~c", "x".repeat(2 ** 20)].map((key) => [key, "[redacted]"] as const);
  return [...keys, ...secrets].map(([key, shownAs]) => ({
    what: `${shown(path)} with "${shownAs}"`,
    apply: (source) => withValueAt(source, [...path, key], "canary-extra"),
    paths: [[...path, shownAs]],
  }));
}

function withValue({ path }: Field, value: Json): Change {
  return {
    what: `${shown(path)} is ${JSON.stringify(value)?.slice(0, 40)}`,
    apply: (source) => (path.length === 0 ? value : withValueAt(source, path, value)),
    paths: [path],
  };
}

/** A copy in which the object at a path is replaced. */
export function withObject(root: Json, path: Path, change: (object: JsonObject) => JsonObject): Json {
  const object = valueAt(root, path);
  if (!isObject(object)) throw new Error(`There is no object at ${shown(path)}.`);
  const changed = change(object);
  return path.length === 0 ? changed : withValueAt(root, path, changed);
}

/** The field whose value names the object beside it. */
export function discriminatorOf({ properties }: JsonObject): string | undefined {
  if (!isObject(properties)) return undefined;
  return Object.keys(properties).find((name) => {
    const field = properties[name];
    return isObject(field) && typeof field.const === "string" && Object.hasOwn(properties, field.const);
  });
}

export function shown(path: Path): string {
  return path.join(".") || "the source";
}

function typeNameOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
