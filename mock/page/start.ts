import { type OpenApiDocument, resolved } from "../src/api/open-api-document.ts";
import { curlCommand } from "../src/curl.ts";
import { isPlainObject, valueAt } from "../src/json.ts";
import { copyButton } from "./copy-button.ts";
import { byId } from "./element.ts";

/** Shows the URL of the API, and a command that creates the first example of the document. */
export function showStart(url: string, document: OpenApiDocument): void {
  showCopyable("url", "the URL", url);
  const path = "/import/sources";
  const { schema: body } = resolved(document, valueAt(document, ["paths", path, "post", "requestBody"]));
  const media = valueAt(body, ["content", "application/json"]);
  const examples = valueAt(media, ["examples"]);
  const [first] = isPlainObject(examples) ? Object.values(examples) : [];
  const example = resolved(document, first).schema.value ?? valueAt(media, ["example"]);
  showCopyable("curl", "the command", curlCommand(url + path, example ?? {}));
}

function showCopyable(id: string, name: string, text: string): void {
  const code = byId(id, HTMLElement);
  code.textContent = text;
  code.nextElementSibling?.remove();
  code.after(copyButton(name, text));
}
