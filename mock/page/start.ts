import { curlCommand } from "../src/curl.ts";
import { isPlainObject, valueAt } from "../src/json.ts";
import { copyButton } from "./copy-button.ts";
import { byId } from "./element.ts";

/** Shows the URL of the API, and a command that creates the first example of the document. */
export function showStart(url: string, document: unknown): void {
  showCopyable("url", "the URL", url);
  const create = ["paths", "/import/sources", "post", "requestBody", "content", "application/json"];
  const examples = valueAt(document, [...create, "examples"]);
  const [first] = isPlainObject(examples) ? Object.values(examples) : [];
  const example = valueAt(first, ["value"]) ?? valueAt(document, [...create, "example"]);
  showCopyable("curl", "the command", curlCommand(`${url}/import/sources`, example ?? {}));
}

function showCopyable(id: string, name: string, text: string): void {
  const code = byId(id, HTMLElement);
  code.textContent = text;
  code.after(copyButton(name, text));
}
