import { source } from "../generated/validator.ts";
import { maxUnknownFields } from "./check-result.ts";
import { distanceTo, nearestOf } from "./distance.ts";
import type { Fields } from "./json.ts";
import { anything, schema, type ValueSchema } from "./schema.ts";

/** The variant whose object is present, when there is exactly one. */
export function onlyVariant(union: ValueSchema, fields: Fields): string | undefined {
  const [variant, ...others] = presentVariants(union, fields);
  return others.length === 0 ? variant : undefined;
}

/** The variant that the keys suggest when the discriminator names none. */
export function likelyVariant(union: ValueSchema, fields: Fields): string | undefined {
  const [present] = presentVariants(union, fields);
  const names = [...union.variants.keys()];
  if (present !== undefined || names.length === 1) return present ?? names[0];
  const keys = fields.keys.slice(0, maxUnknownFields);
  return nearestOf(
    names.flatMap((name) => keys.map((key) => [name, key] as const)),
    ([name, key]) => distanceTo(name, aliasesOf(union, name), key),
  )?.[0];
}

function presentVariants({ variants }: ValueSchema, { keys }: Fields): string[] {
  return keys.filter((key) => variants.has(key));
}

/** The schema that applies to every variant. A field that only some variants have may have any value. */
export function sharedSchema({ variants }: ValueSchema): ValueSchema {
  const [first = anything, ...others] = variants.values();
  const isShared = (name: string) => !variants.has(name) && others.every(({ fields }) => fields.has(name));
  const all = [first, ...others].flatMap(({ fields }) => [...fields.keys()]);
  return schema({
    type: "object",
    fields: new Map(all.map((name) => [name, (isShared(name) && first.fields.get(name)) || anything])),
    required: first.required.filter(
      (name) => isShared(name) && others.every(({ required }) => required.includes(name)),
    ),
  });
}

/** The objects that the same discriminator selects elsewhere in the document: the credentials of other vendors. */
export function objectsElsewhere({
  discriminator,
  variants,
}: ValueSchema): [string, ValueSchema | undefined][] {
  const others = [...unionsIn(source)].filter((union) => union.discriminator === discriminator);
  return others.flatMap((union) => objectsOf(union)).filter(([name]) => !variants.has(name));
}

/** The object of each variant, under its name. */
export function objectsOf({ variants }: ValueSchema): [string, ValueSchema | undefined][] {
  return [...variants].map(([name, { fields }]) => [name, fields.get(name)]);
}

function* unionsIn(schema: ValueSchema): Generator<ValueSchema> {
  if (schema.type === "union") yield schema;
  for (const inner of [...schema.fields.values(), ...schema.variants.values()]) yield* unionsIn(inner);
}

/** Wrong names that people use for a variant, in the discriminator or as the key of its object. */
export function aliasesOf({ variants }: ValueSchema, variant: string): Pick<ValueSchema, "aliases"> {
  const object = variants.get(variant);
  return { aliases: [...(object?.aliases ?? []), ...(object?.fields.get(variant)?.aliases ?? [])] };
}
