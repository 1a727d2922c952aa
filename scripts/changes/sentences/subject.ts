import type { Place } from "../document/place.ts";

/** The name of a part, as the first words of a sentence. */
export interface Subject {
  readonly text: string;
  /** The name that the changelog must have in backticks. */
  readonly name: string;
  /** Whether the text names the operation itself, so that the sentence does not list operations. */
  readonly isOperation?: boolean;
  readonly isExample?: boolean;
}

export function subjectOf({ operation, side, vendor, variant, field, keys }: Place): Subject {
  if (operation === undefined) return documentSubject(keys);
  if (side === undefined) return operationSubject(operation, keys);
  if (field === "" && variant !== undefined) return { text: `The method \`${variant}\``, name: variant };
  if (field === "" && vendor !== undefined) return { text: `The vendor \`${vendor}\``, name: vendor };
  const text = field === "" || field === "body" ? "The body" : `\`${field}\``;
  const name = field.split(".").at(-1)?.replaceAll("[]", "") || operation;
  return { text: side === "error" ? `${text} of errors` : text, name };
}

function operationSubject(operation: string, keys: readonly string[]): Subject {
  const example = keys[keys.indexOf("examples") + 1];
  if (keys.includes("examples") && example !== undefined) {
    return { text: `The example \`${example}\``, name: example, isExample: true };
  }
  const [part, status] = keys;
  if (part !== "responses" || status === undefined) {
    return { text: `The operation \`${operation}\``, name: operation, isOperation: true };
  }
  const [, , inside, name] = keys;
  if (name === undefined) return { text: `The status \`${status}\``, name: status };
  const label = inside === "headers" ? "header" : "content type";
  return { text: `The ${label} \`${name}\` of the status \`${status}\``, name };
}

function documentSubject([part = "", key, field]: readonly string[]): Subject {
  if (part === "info" && key === "version") return { text: "The `apiVersion`", name: "apiVersion" };
  if (part === "servers" && key === "0" && (field ?? "url") === "url") {
    return { text: "The default `baseUrl`", name: "baseUrl" };
  }
  if (part === "security" || part === "components") return { text: "The authentication", name: "apiKey" };
  return { text: `\`${part}\` of the document`, name: part };
}
