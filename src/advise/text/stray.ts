import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * Finds a text of whitespace only, and a text with extra whitespace, quotation marks or invisible characters. Servers
 * and databases take such characters for a part of the name: https://www.rfc-editor.org/rfc/rfc1123#page-13,
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 */
export function strayCharacters({ path, text, clean }: TextField): Mistake | undefined {
  if (!clean) {
    return { code: "blank", message: "This field contains only spaces. Enter a value or clear the field." };
  }
  return clean === text ? undefined : stray(path, clean);
}

export function stray(path: readonly string[], expected: string): Mistake {
  return {
    code: "stray_characters",
    message:
      "This contains characters that are not part of the value, such as spaces or quotation marks. Remove them.",
    changes: [{ path, value: expected }],
  };
}
