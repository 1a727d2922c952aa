import { distanceTo } from "./edit-distance.ts";
import { maxStrays } from "./findings.ts";
import type { Fields } from "./json.ts";
import { anything, type Schema, schema } from "./schema.ts";

/** The variant whose object is present, when there is exactly one. */
export function onlyVariant(union: Schema, fields: Fields): string | undefined {
  const [variant, ...others] = variantsIn(union, fields);
  return others.length === 0 ? variant : undefined;
}

/** The variant that the keys suggest, when the discriminator names none. */
export function likelyVariant(union: Schema, fields: Fields): string | undefined {
  const [given] = variantsIn(union, fields);
  const names = [...union.variants.keys()];
  if (given !== undefined || names.length === 1) return given ?? names[0];
  const keys = fields.keys.slice(0, maxStrays);
  return names.find((name) =>
    keys.some((key) => distanceTo(name, aliasesOf(union, name), key) !== undefined),
  );
}

function variantsIn({ variants }: Schema, { keys }: Fields): string[] {
  return keys.filter((key) => variants.has(key));
}

/** What holds for every variant. A field that only some of them have may hold anything. */
export function sharedSchema({ variants }: Schema): Schema {
  const [first = anything, ...others] = variants.values();
  const shared = [...first.fields].filter(([name]) => others.every(({ fields }) => fields.has(name)));
  const all = [first, ...others].flatMap(({ fields }) => [...fields.keys()]);
  return schema({
    type: "object",
    fields: new Map([...all.map((name): [string, Schema] => [name, anything]), ...shared]),
    required: first.required.filter((name) => others.every(({ required }) => required.includes(name))),
  });
}

/** Names that people give a variant by mistake, in the discriminator or as the key of its object. */
export function aliasesOf({ variants }: Schema, variant: string): Pick<Schema, "aliases"> {
  const found = variants.get(variant);
  return { aliases: [...(found?.aliases ?? []), ...(found?.fields.get(variant)?.aliases ?? [])] };
}
