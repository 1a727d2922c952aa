import { examples } from "../../scripts/lib/examples.ts";
import { isObject, type Json, type JsonObject } from "../../scripts/lib/json.ts";
import { type Field, filled, type Path } from "../support/source-fields.ts";
import { valueAt } from "../support/value-at.ts";
import { type Change, discriminatorOf, shown, withObject } from "./changes.ts";

const sources = examples.map(({ source }): Json => ({ ...filled(source) }));

/** A discriminator and the object that it names, one of them replaced by that of another example. */
export function swapped({ path, value, schema }: Field): Change[] {
  const discriminator = discriminatorOf(schema);
  if (discriminator === undefined || !isObject(value)) return [];
  const own = String(value[discriminator]);
  const { [own]: content = null, ...rest } = value;

  const change = (what: string, paths: readonly Path[], fields: JsonObject): Change => ({
    what: `${shown(path)} ${what}`,
    apply: (source) => withObject(source, path, () => ({ ...rest, ...fields })),
    paths: paths.map((inner) => [...path, ...inner]),
  });

  const unknown = ["quux", own.toUpperCase(), `${own}x`, ""].map((name) =>
    change(`says "${name}"`, [[discriminator]], { [own]: content, [discriminator]: name }),
  );
  const others = sources.map((source) => valueAt(source, path)).filter(isObject);
  return others.reduce((changes, other) => {
    const name = String(other[discriminator]);
    const object = other[name] ?? null;
    if (name === own) return changes;
    return changes.concat(
      change(`says ${name}`, [[discriminator]], { [own]: content, [discriminator]: name }),
      change(`has its ${own} under ${name}`, [[discriminator]], { [name]: content }),
      change(`has ${name} for ${own}`, [[discriminator]], { [name]: object }),
      change(`has ${name} too`, [[name]], { [own]: content, [name]: object }),
      change(`has in ${own} what belongs in ${name}`, [[own], ...unshared(own, content, object)], {
        [own]: object,
      }),
    );
  }, unknown);
}

/** When two objects differ by one field or by their methods, either the difference or the whole object may be wrong. */
function unshared(own: string, a: Json, b: Json): Path[] {
  const [one, other] = [keysOf(a), keysOf(b)];
  const keys = [...one.filter((key) => !other.includes(key)), ...other.filter((key) => !one.includes(key))];
  return [...keys, "auth_method"].map((key) => [own, key]);
}

function keysOf(value: Json): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
