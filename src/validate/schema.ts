/** What the document says about a value, as far as judging it and speaking of it needs to know. */
export type Schema = LeafSchema | ListSchema | ObjectSchema | UnionSchema | TagSchema | AnySchema;

interface Described {
  /** What it is, so that "add …" and "write …" can be said before it. */
  readonly what?: string;
  /** What people call it by mistake. */
  readonly aliases?: readonly string[];
  readonly nullable?: true;
}

/** A single value. */
export interface LeafSchema extends Described {
  readonly type: "string" | "integer" | "number" | "boolean";
  /** The least value of a number, or length of a text. */
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  /** A key of the generated table of formats. */
  readonly format?: string;
  /** The only values there are. */
  readonly values?: readonly unknown[];
}

export interface ListSchema extends Described {
  readonly type: "array";
  readonly items: Schema;
  readonly min?: number;
  readonly max?: number;
}

export interface ObjectSchema extends Described {
  readonly type: "object";
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** Whether it may hold other fields too. */
  readonly open?: true;
}

/** An object of several forms. The tag names the form, and the object inside that no other form has. */
export interface UnionSchema extends Described {
  readonly type: "union";
  readonly tag: string;
  readonly forms: Readonly<Record<string, ObjectSchema>>;
}

/** The field that decides a union: judged there, and not on its own. */
export interface TagSchema extends Described {
  readonly type: "tag";
}

/** Whatever JSON can say. */
export interface AnySchema extends Described {
  readonly type: "any";
}

/** The schema of a field; a name such as `constructor` or `__proto__` is no field. */
export function fieldOf({ fields }: ObjectSchema, name: string): Schema | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The form of a union that a tag names. */
export function formOf({ forms }: UnionSchema, name: unknown): ObjectSchema | undefined {
  return typeof name === "string" && Object.hasOwn(forms, name) ? forms[name] : undefined;
}

/** What people call a form by mistake: in its tag, or as the key of its object. */
export function nicknamesOf(union: UnionSchema, form: string): Pick<Schema, "aliases"> {
  const schema = formOf(union, form);
  return { aliases: [...(schema?.aliases ?? []), ...((schema && fieldOf(schema, form)?.aliases) ?? [])] };
}
