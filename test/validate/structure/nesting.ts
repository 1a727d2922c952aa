import { isObject, type Json, type JsonObject } from "../../../scripts/lib/json.ts";
import type { Path } from "../../support/source-fields.ts";
import { valueAt, withValueAt } from "../../support/value-at.ts";
import { type Base, type Mistake, objectsOf, withConfig, without } from "./base.ts";

/** Fields one level too high or too low, and objects written as keys with dots. */
export function wrongNesting(base: Base): Mistake[] {
  return [...flattened(base), ...hoisted(base), ...sunken(base), ...dotted(base)];
}

/** The fields of an object are in the object around it, and the object itself is missing. */
function flattened(base: Base): Mistake[] {
  const { source, vendor, config, method, auth } = base;
  const objects = objectsOf(base).flatMap(({ path, value, isOpen }) => {
    const parent = path.slice(0, -1);
    const around = parent.length === 0 ? source : valueAt(source, parent);
    if (!isObject(around) || Object.keys(value).some((key) => key in around)) return [];
    // An open object accepts the fields: only the object itself is missing, where it is required.
    const isInOpen = objectsOf(base).some((other) => other.isOpen && other.path.join() === parent.join());
    if (isInOpen) return [];
    const kind = isOpen ? "a file flattened into the object around it" : kindOf(path);
    const flat = { ...without(around, path.at(-1) ?? ""), ...value };
    return [
      misplaced(kind, parent.length === 0 ? flat : withValueAt(source, parent, flat), path, value, parent),
    ];
  });
  const isUnique = Object.keys(auth).every((key) => !(key in config) && !(key in source));
  if (!isUnique) return objects;
  const all = { ...without(source, vendor), ...without(config, method), ...auth };
  return [
    ...objects,
    misplaced("everything flattened into the source", all, [vendor], config, []),
    misplaced(
      "credentials flattened into the source",
      { ...source, [vendor]: without(config, method), ...auth },
      [vendor, method],
      auth,
      [],
    ),
  ];
}

function kindOf(path: Path): string {
  return path.length === 1
    ? "the configuration flattened into the source"
    : "an object flattened into the configuration";
}

function misplaced(kind: string, source: Json, path: Path, value: JsonObject, home: Path): Mistake {
  const [first = ""] = Object.keys(value);
  const reason = {
    code: "misplaced_field",
    path: [...home, first],
    suggestion: [...path, first].join("."),
  } as const;
  return { kind, source, readings: [[reason]] };
}

/** An object or the method is outside of the configuration. */
function hoisted(base: Base): Mistake[] {
  const { source, vendor, config, method, auth } = base;
  const bare = (...keys: readonly string[]) => ({ ...source, [vendor]: without(config, ...keys) });
  const moved = (kind: string, fields: JsonObject, suggestion: string): Mistake => ({
    kind,
    source: { ...bare(...Object.keys(fields)), ...fields },
    readings: [[{ code: "misplaced_field", path: [Object.keys(fields)[0] ?? ""], suggestion }]],
  });
  const { ssh_tunnel } = config;
  return [
    moved("credentials beside the configuration", { [method]: auth }, `${vendor}.${method}`),
    moved(
      "the method and credentials beside the configuration",
      { auth_method: method, [method]: auth },
      `${vendor}.auth_method`,
    ),
    moved("the method beside the configuration", { auth_method: method }, `${vendor}.auth_method`),
    ...(ssh_tunnel === undefined
      ? []
      : [moved("the tunnel beside the configuration", { ssh_tunnel }, `${vendor}.ssh_tunnel`)]),
  ];
}

/** The fields of the source are inside its configuration. */
function sunken(base: Base): Mistake[] {
  const { source, vendor, config } = base;
  return [["name"], ["provider_id"], ["name", "provider_id"]].map((keys) => ({
    kind: "fields of the source in the configuration",
    source: {
      ...without(source, ...keys),
      [vendor]: { ...config, ...Object.fromEntries(keys.map((key) => [key, source[key] ?? null])) },
    },
    readings: [[{ code: "misplaced_field", path: [vendor, keys[0] ?? ""], suggestion: keys[0] }]],
  }));
}

/** The keys of an object, each with the name of the object before it, as some forms write them. */
function dotted(base: Base): Mistake[] {
  const { source, vendor, config, method, auth } = base;
  const prefixed = (prefix: string, object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [`${prefix}.${key}`, value]));
  const [first = ""] = Object.keys(config);
  const [firstOfAuth = ""] = Object.keys(auth);
  const reason = (path: Path, suggestion: string) => [
    [{ code: "misplaced_field", path, suggestion } as const],
  ];
  return [
    {
      kind: "keys with dots",
      source: { ...without(source, vendor), ...prefixed(vendor, config) },
      readings: reason([`${vendor}.${first}`], vendor),
    },
    {
      kind: "keys with dots",
      source: {
        ...without(source, vendor),
        ...prefixed(vendor, { ...without(config, method), ...prefixed(method, auth) }),
      },
      readings: reason([`${vendor}.${first}`], vendor),
    },
    {
      kind: "keys with dots",
      source: withConfig(base, { ...without(config, method), ...prefixed(method, auth) }),
      readings: reason([vendor, `${method}.${firstOfAuth}`], method),
    },
  ];
}
