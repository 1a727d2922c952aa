/** The form of one vendor, with texts for the person who fills it in. It is plain data that can be sent as JSON. */
export interface SourceForm {
  /** The name of the vendor as people write it, such as `"PostgreSQL"`. */
  readonly title: string;
  /** The ways to authenticate: the values of `auth_method`, with a label for each. */
  readonly methods: readonly SourceFormOption[];
  /** The inputs of all methods, from top to bottom. `visibleFields` leaves out those that do not apply. */
  readonly fields: readonly SourceFormField[];
}

/** One input of a form. */
export interface SourceFormField {
  /** The keys that lead to the value in a source, such as `["postgres", "host"]`. */
  readonly path: readonly string[];
  /** The path with dots, such as `"postgres.host"`: the name of the input. */
  readonly name: string;
  /** The name of the value, such as `"Host name"`. */
  readonly label: string;
  /** A few sentences: what the value is and where to find it. */
  readonly help: string;
  /** A realistic value. A secret has none. */
  readonly placeholder?: string;
  /** The kind of input. */
  readonly kind: SourceFormKind;
  /** Whether the input must be filled in when it is visible. */
  readonly required: boolean;
  /** Whether the value is a secret. A page must not store it, log it or fill it in again. */
  readonly secret: boolean;
  /** The usual value, such as `5432`. It is not filled in automatically. */
  readonly suggested?: string | number;
  /** The choices of a select. */
  readonly options?: readonly SourceFormOption[];
  /** The smallest number, or the smallest length of a text. */
  readonly min?: number;
  /** The largest number, or the largest length of a text. */
  readonly max?: number;
  /** The format of a text, such as `"email"`. */
  readonly format?: string;
  /** The input is visible when all of these hold. Without any, it is always visible. */
  readonly conditions?: readonly SourceFormCondition[];
}

/**
 * The kind of input that a field needs.
 *
 * - `"text"`, `"number"`, `"checkbox"`, `"select"`: the HTML element of that name or type.
 * - `"secret"`: a text input that hides its content, for example for a password.
 * - `"multiline"`: a text area, for example for a public key.
 * - `"json-file"`: a file upload, or a text area for the content of the file.
 */
export type SourceFormKind = "text" | "number" | "checkbox" | "select" | "secret" | "multiline" | "json-file";

/** A choice of a select. */
export interface SourceFormOption {
  /** The value in a source. */
  readonly value: string;
  /** The text for a person. */
  readonly label: string;
}

/** Holds when the input with this name has one of the values: a method, or `true` for a checkbox that is on. */
export interface SourceFormCondition {
  /** The name of the other input. */
  readonly name: string;
  /** The condition holds for each of these values. */
  readonly values: readonly (string | boolean)[];
}
