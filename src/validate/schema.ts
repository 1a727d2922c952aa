/** What the document says about a value, as far as judging it and speaking of it needs to know. */
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
  /** What it is, so that "add …" and "write …" can be said before it. */
  readonly description: string | undefined;
  /** What people call it by mistake. */
  readonly aliases: readonly string[];
  readonly nullable: boolean;
  /** The least value of a number, or length of a text or a list. */
  readonly min: number;
  readonly max: number;
  readonly pattern: string | undefined;
  /** A key of the generated table of formats. */
  readonly format: string | undefined;
  /** The only values there are. */
  readonly values: readonly unknown[] | undefined;
  /** The schema of every item of a list. */
  readonly items: Schema | undefined;
  readonly fields: ReadonlyMap<string, Schema>;
  readonly required: readonly string[];
  /** Whether an object may hold other fields too. */
  readonly open: boolean;
  /** The field that names the variant, and the object inside that no other variant has. */
  readonly discriminator: string;
  readonly variants: ReadonlyMap<string, Schema>;
}

const none: ReadonlyMap<string, Schema> = new Map();

/** A schema of what is said, in the one shape that all have: the engine reads it in half the time. */
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
    fields: given.fields ?? none,
    required: given.required ?? [],
    open: given.open ?? false,
    discriminator: given.discriminator ?? "",
    variants: given.variants ?? none,
  };
}

/** Whatever JSON can say. */
export const anything = schema({ type: "any" });
