import { button } from "./element.ts";
import { showMessage } from "./message.ts";

/** A button that copies a text. `name` says which, for screen readers and for the message. */
export function copyButton(name: string, text: string): HTMLButtonElement {
  return button("Copy", { "aria-label": `Copy ${name}`, class: "small" }, () => void copy(name, text));
}

async function copy(name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showMessage(`Copied ${name}.`);
  } catch {
    // Browsers allow it only on this machine, over HTTPS, and with the permission of the person.
    showMessage("The browser does not allow this page to copy. Select the text instead.");
  }
}
