import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * A text of nothing but blanks, or one that was copied with the blanks, quotation marks or invisible characters around
 * it. The systems take such characters for a part of the name: https://www.rfc-editor.org/rfc/rfc1123#page-13,
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 */
export function strayCharacters({ path, name, text, clean }: TextField): Mistake | undefined {
  if (!clean) {
    return { code: "blank", message: "This field contains only blanks. Enter a value or clear the field." };
  }
  // A name is for people: it may contain quotation marks.
  const expected = name === "name" ? text.trim() : clean;
  return expected === text ? undefined : stray(path, expected);
}

export function stray(path: readonly string[], expected: string): Mistake {
  return {
    code: "stray_characters",
    message:
      "There are characters around the value that are not part of it, such as blanks or quotation marks. Remove them.",
    changes: [{ path, value: expected }],
  };
}
