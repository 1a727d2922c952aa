import type { Difference } from "../document/differences.ts";
import type { Place } from "../document/place.ts";

const names: Readonly<Record<string, string>> = {
  title: "title",
  description: "description",
  summary: "summary",
  example: "example",
  examples: "example",
  externalDocs: "link to the docs",
  tags: "tag",
  "x-evidence": "evidence",
  "x-help": "help text",
  "x-placeholder": "placeholder",
  "x-suggested": "suggested value",
};

/** The name of the text that a difference is about, or `undefined` when it is about more than a text. */
export function textOf({ operation, keys }: Place, { before, after }: Difference): string | undefined {
  const key = (operation === undefined ? keys.at(-1) : keywordOf(keys)) ?? "";
  // This format makes no value invalid.
  if (key === "format" && [before, after].every((one) => one === undefined || one === "password")) return key;
  if (Object.hasOwn(names, key)) return names[key];
  return key.startsWith("x-") && key !== "x-endpoint" ? `\`${key}\`` : undefined;
}

/** The keyword without the status, the content type or the header that it belongs to. */
function keywordOf(keys: readonly string[]): string | undefined {
  const [part] = keys;
  const inside = part === "responses" ? keys.slice(2) : part === "requestBody" ? keys.slice(1) : keys;
  return inside[0] === "content" || inside[0] === "headers" ? inside[2] : inside[0];
}
