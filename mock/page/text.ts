import { element } from "./element.ts";

/** A text with `code` and [links](https://…), the Markdown that messages and descriptions use. */
export function inlineText(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`|\[[^\]]+\]\(https?:[^)\s]+\))/).map((part) => {
    if (part.startsWith("`")) return element("code", {}, part.slice(1, -1));
    const [, name, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
    return name !== undefined && href !== undefined ? element("a", { href }, name) : part;
  });
}

/** The paragraphs and list items of a text. */
export function paragraphs(text: string): HTMLElement[] {
  return text
    .split(/\n\s*\n|\n(?=- )/)
    .filter((part) => part.trim() !== "")
    .map((part) => element("p", {}, ...inlineText(part.replace(/^- /, "• "))));
}
