import type { OpenApiDocument } from "../src/api/open-api-document.ts";
import { showReference } from "./reference/reference.ts";
import { showStart } from "./start.ts";

let shown = "";

/** Shows the parts of the page that a document decides. A document that is shown already keeps what is expanded. */
export function showDocument(url: string, document: OpenApiDocument): void {
  const text = JSON.stringify([url, document]);
  if (text === shown) return;
  shown = text;
  showStart(url, document);
  showReference(document);
}
