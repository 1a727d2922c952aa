import type { OpenApiDocument } from "../api/open-api-document.ts";
import { SetupError } from "../setup-error.ts";
import type { HttpOperation } from "./prism.ts";
import { withConditionalVariants } from "./variants.ts";

/** The operations of a document other than the published one. Rejects with a {@link SetupError}. */
export async function loadOperations(document: OpenApiDocument): Promise<HttpOperation[]> {
  const { readOperations } = await import("./read-operations.ts");
  try {
    checkReferences(document);
    return await readOperations(withConditionalVariants(document));
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const [reason = "unknown"] = error instanceof Error ? error.message.split("\n") : [];
    throw new SetupError(`Prism cannot read the document: ${reason}`);
  }
}

/** Throws a {@link SetupError} when a `$ref` leads to another file. */
function checkReferences(document: OpenApiDocument): void {
  // `JSON.stringify` only serves to visit every value.
  JSON.stringify(document, (key, value) => {
    if (key !== "$ref" || typeof value !== "string" || value.startsWith("#")) return value;
    const advice = "bundle it into one file first, for example with `npx @redocly/cli bundle`.";
    throw new SetupError(`The document refers to another file, ${value}: ${advice}`);
  });
}
