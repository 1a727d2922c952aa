/** The part of a schema in the document that is needed to check a value and to explain its issues. */
export interface ValueSchema {
  /**
   * A union is an object with several variants. A discriminator is the field that selects the variant: it is
   * checked together with the union.
   */
  readonly type:
    | "string"
    | "integer"
    | "number"
    | "boolean"
    | "array"
    | "object"
    | "union"
    | "discriminator"
    | "any";
  /** The beginning of the description, in a form that can follow "add" or "write". */
  readonly description: string | undefined;
  /** Wrong names that people use for it. */
  readonly aliases: readonly string[];
  readonly nullable: boolean;
  /** The smallest number, or the smallest length of a text or a list. */
  readonly min: number;
  /** The largest number, or the largest length of a text or a list. */
  readonly max: number;
  readonly pattern: string | undefined;
  /** A key of the generated table `formats`. */
  readonly format: string | undefined;
  /** The allowed values, when they are limited. */
  readonly values: readonly unknown[] | undefined;
  /** The schema of each item in a list. */
  readonly items: ValueSchema | undefined;
  readonly fields: ReadonlyMap<string, ValueSchema>;
  readonly required: readonly string[];
  /** The fields of which an object may have only one. */
  readonly exclusive: readonly string[];
  /** Whether an object may have fields that the schema does not list. */
  readonly open: boolean;
  /** The field whose value names the variant. Only that variant has an object under this name. */
  readonly discriminator: string;
  readonly variants: ReadonlyMap<string, ValueSchema>;
}

const noEntries: ReadonlyMap<string, ValueSchema> = new Map();

/** Fills in every key, because engines read objects of one shape twice as fast. */
export function schema(given: Pick<ValueSchema, "type"> & Partial<ValueSchema>): ValueSchema {
  return {
    type: given.type,
    description: given.description,
    aliases: given.aliases ?? [],
    nullable: given.nullable ?? false,
    min: given.min ?? Number.NEGATIVE_INFINITY,
    max: given.max ?? Number.POSITIVE_INFINITY,
    pattern: given.pattern,
    format: given.format,
    values: given.values,
    items: given.items,
    fields: given.fields ?? noEntries,
    required: given.required ?? [],
    exclusive: given.exclusive ?? [],
    open: given.open ?? false,
    discriminator: given.discriminator ?? "",
    variants: given.variants ?? noEntries,
  };
}

/** Whether an object with this schema may have a field of this name. */
export function hasField({ fields, variants }: ValueSchema, name: string): boolean {
  return fields.has(name) || [...variants.values()].some((variant) => variant.fields.has(name));
}

/** Allows every value that JSON can express. */
export const anything = schema({ type: "any" });
