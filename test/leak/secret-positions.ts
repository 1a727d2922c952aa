import type { SourceInput } from "prequel-import";
import { examples } from "../../scripts/lib/examples.ts";
import { fieldsIn, filled, type Path, secretPathsIn } from "../support/source-fields.ts";

/**
 * The position of a secret in a call: a secret field of the source, a field that the document does not have but whose
 * name means a secret, a field that is not secret, the API key, or a header that the caller sets.
 */
export interface SecretPosition {
  readonly name: string;
  readonly kind: "field" | "misnamed" | "misplaced" | "key" | "header";
  readonly source: SourceInput;
  /** The path of the field in the source. Empty for a key or a header. */
  readonly path: Path;
}

/** Aliases of the document, and names that people and programs give to secrets. */
const secretNames = [
  "pwd",
  "secret_access_key",
  "sas_token",
  "key_file",
  "credentials_json",
  "dbPassword",
  "ACME_ACCESS_TOKEN",
  "client-secret",
];

/** Of each example: every secret field, a misnamed and a misplaced one, and a header or, without secrets, the key. */
export const secretPositions: readonly SecretPosition[] = examples.flatMap((example, i): SecretPosition[] => {
  const source = filled(example.source);
  const fields = secretPathsIn(source);
  const position = (kind: SecretPosition["kind"], path: Path = []): SecretPosition => ({
    name: [example.name, kind, ...path].join(" "),
    kind,
    source,
    path,
  });
  const texts = fieldsIn(source).filter(
    ({ schema }) => schema.type === "string" && schema.writeOnly !== true,
  );
  const misplaced = texts.filter(({ schema }) => schema.const === undefined).map(({ path }) => path);
  return [
    position(fields.length > 0 ? "header" : "key"),
    ...fields.map((path) => position("field", path)),
    position("misnamed", [source.vendor, secretNames[i % secretNames.length] ?? ""]),
    position("misplaced", misplaced[i % misplaced.length]),
  ];
});
