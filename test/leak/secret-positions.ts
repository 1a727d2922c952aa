import type { SourceInput } from "prequel-import";
import { examples } from "../../scripts/lib/examples.ts";
import { filled, type Path, secretPathsIn } from "../support/source-fields.ts";

/** The position of a secret in a call: a field of the source, the API key, or a header that the caller sets. */
export interface SecretPosition {
  readonly name: string;
  readonly kind: "field" | "key" | "header";
  readonly source: SourceInput;
  /** The path of the field in the source. Empty for a key or a header. */
  readonly path: Path;
}

/** Every secret field of every example, and a header for each. For an example without secret fields, the key. */
export const secretPositions: readonly SecretPosition[] = examples.flatMap((example): SecretPosition[] => {
  const source = filled(example.source);
  const fields = secretPathsIn(source);
  const position = (kind: SecretPosition["kind"], path: Path = []): SecretPosition => ({
    name: [example.name, kind, ...path].join(" "),
    kind,
    source,
    path,
  });
  return [position(fields.length > 0 ? "header" : "key"), ...fields.map((path) => position("field", path))];
});
