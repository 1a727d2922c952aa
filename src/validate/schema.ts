/** What the document says about a value, as far as it takes to check it and to explain its faults. */
export interface Schema {
  /**
   * A union is an object with several variants. A discriminator is the field that selects one: it is checked
   * with the union, not on its own.
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
  /** The beginning of its description, such that it can follow "add" or "write". */
  readonly description: string | undefined;
  /** Names that people give it by mistake. */
  readonly aliases: readonly string[];
  readonly nullable: boolean;
  /** The least value of a number, or the least length of a text or a list. */
  readonly min: number;
  readonly max: number;
  readonly pattern: string | undefined;
  /** A key of the generated table of formats. */
  readonly format: string | undefined;
  /** The only values allowed. */
  readonly values: readonly unknown[] | undefined;
  /** The schema of every item of a list. */
  readonly items: Schema | undefined;
  readonly fields: ReadonlyMap<string, Schema>;
  readonly required: readonly string[];
  /** Whether an object may have other fields too. */
  readonly open: boolean;
  /** The field whose value names the variant, which is also the key of the object that no other variant has. */
  readonly discriminator: string;
  readonly variants: ReadonlyMap<string, Schema>;
}

const noEntries: ReadonlyMap<string, Schema> = new Map();

/** Fills in every key: schemas of one shape are read twice as fast by the engine. */
export function schema(given: Pick<Schema, "type"> & Partial<Schema>): Schema {
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
    open: given.open ?? false,
    discriminator: given.discriminator ?? "",
    variants: given.variants ?? noEntries,
  };
}

/** Any value that JSON can express. */
export const anything = schema({ type: "any" });
