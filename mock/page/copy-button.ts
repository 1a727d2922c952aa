import { button } from "./element.ts";
import { showMessage } from "./message.ts";

/** A button that copies a text. Screen readers and the message call the text by its `name`. */
export function copyButton(name: string, text: string): HTMLButtonElement {
  return button("Copy", { "aria-label": `Copy ${name}`, class: "small" }, () => void copy(name, text));
}

async function copy(name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showMessage(`Copied ${name}.`);
  } catch {
    // Browsers allow copying only on localhost or over HTTPS, and only with permission.
    showMessage("The browser does not allow this page to copy. Select the text instead.");
  }
}
