import { splitPath } from "../request-parts.ts";
import { redactText } from "./redact-text.ts";

/** The headers that do not contain secrets. Any other header may contain one. */
const shownHeaderNames = new Set([
  "accept",
  "content-encoding",
  "content-length",
  "content-type",
  "host",
  "origin",
  "user-agent",
  "x-prequel-api-version",
]);

/** The parameters of the API, with the values that are not secret. */
const shownParameters: ReadonlyMap<string, RegExp> = new Map([
  ["order", /^(asc|desc)$/],
  ["page_size", /^\d{1,4}$/],
]);

/** Longer paths and headers are cut, so that an entry stays easy to read. */
const maxLength = 200;

export function shownHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    shownName(name),
    isShown(name, value) ? redactText(value.slice(0, maxLength)) : "[redacted]",
  ]);
  return Object.fromEntries(entries);
}

function isShown(name: string, value: string): boolean {
  // A user name and a password may precede the host.
  return shownHeaderNames.has(name) && !((name === "host" || name === "origin") && value.includes("@"));
}

/** Hides a name with unusual characters, which may be a secret in the wrong place. */
function shownName(name: string): string {
  return /^[a-z]+([_-][a-z]+){0,5}$/i.test(name) ? name.slice(0, maxLength) : "[redacted]";
}

/** The name of a part of the API, an id, or a small number. Any other segment may be a secret. */
const shownSegment = /^([a-z_]+(-[a-z]+){0,3}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{1,6})?$/i;

/** The path with its query. Only the values of known parameters are shown. */
export function shownPath(path: string): string {
  const { pathname: whole, query } = splitPath(path.slice(0, 10 * maxLength));
  const segments = whole.split("/").map((segment) => (shownSegment.test(segment) ? segment : "[redacted]"));
  const pathname = segments.join("/");
  const parameters = Object.entries(query).map(
    ([name, value]) =>
      `${shownName(name)}=${shownParameters.get(name)?.test(String(value)) ? value : "[redacted]"}`,
  );
  const shown = parameters.length > 0 ? `${pathname}?${parameters.join("&")}` : pathname;
  return redactText(shown).slice(0, maxLength);
}
