import { maxUnknownFields } from "./check-result.ts";
import { distanceTo } from "./distance.ts";
import type { Fields } from "./json.ts";
import { anything, schema, type ValueSchema } from "./schema.ts";

/** The variant whose object is present, when there is exactly one. */
export function onlyVariant(union: ValueSchema, fields: Fields): string | undefined {
  const [variant, ...others] = presentVariants(union, fields);
  return others.length === 0 ? variant : undefined;
}

/** The variant that the keys suggest, for when the discriminator names none. */
export function likelyVariant(union: ValueSchema, fields: Fields): string | undefined {
  const [present] = presentVariants(union, fields);
  const names = [...union.variants.keys()];
  if (present !== undefined || names.length === 1) return present ?? names[0];
  const keys = fields.keys.slice(0, maxUnknownFields);
  return names.find((name) =>
    keys.some((key) => distanceTo(name, aliasesOf(union, name), key) !== undefined),
  );
}

function presentVariants({ variants }: ValueSchema, { keys }: Fields): string[] {
  return keys.filter((key) => variants.has(key));
}

/** The schema that applies to every variant. A field that only some variants have may have any value. */
export function sharedSchema({ variants }: ValueSchema): ValueSchema {
  const [first = anything, ...others] = variants.values();
  const shared = [...first.fields].filter(([name]) => others.every(({ fields }) => fields.has(name)));
  const all = [first, ...others].flatMap(({ fields }) => [...fields.keys()]);
  return schema({
    type: "object",
    fields: new Map([...all.map((name): [string, ValueSchema] => [name, anything]), ...shared]),
    required: first.required.filter((name) => others.every(({ required }) => required.includes(name))),
  });
}

/** Wrong names that people use for a variant, in the discriminator or as the key of its object. */
export function aliasesOf({ variants }: ValueSchema, variant: string): Pick<ValueSchema, "aliases"> {
  const object = variants.get(variant);
  return { aliases: [...(object?.aliases ?? []), ...(object?.fields.get(variant)?.aliases ?? [])] };
}
