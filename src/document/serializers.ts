import { createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import { ConfigurationError, ValidationError } from "../errors.ts";
import { isPlainObject, ownProperties } from "../json.ts";
import type { Operation } from "./operation.ts";

/** The parameters of a call, by location and name, and its body. */
export interface CallParts {
  readonly params?:
    | Readonly<Partial<Record<"path" | "query", Readonly<Record<string, unknown>> | undefined>>>
    | undefined;
  readonly body?: unknown;
}

/** Throws our error rather than the engine's, which would quote the value; a `toJSON` may throw anything. */
export function serializeBody(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    const message = "JSON cannot express a cycle, a BigInt or a getter that throws.";
    throw new ValidationError([{ path: [], pointer: "", code: "not_json", message }]);
  }
}

/**
 * Rejects empty and dot segments, which change the path, and lone surrogates, which `encodeURIComponent` cannot
 * encode.
 */
export function serializePath(path: string, params: Readonly<Record<string, unknown>>): string {
  if (!path.includes("{")) return path;
  const own = ownProperties(params);
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (/^(?!\.+$)[^/\\\ud800-\udfff]+$/u.test(`${own[name] ?? ""}`)) continue;
    throw new ConfigurationError(
      name,
      `\`${name}\` must be an id from the API: not empty, and without slashes.`,
    );
  }
  return defaultPathSerializer(path, own);
}

/** Passes own properties only, because openapi-fetch would also write inherited ones. */
export function serializeQuery(query: Readonly<Record<string, unknown>>, operation: Operation): string {
  const parts = Object.entries(query).map(([name, value]) => {
    const own = isPlainObject(value) ? ownProperties(value) : value;
    try {
      return createQuerySerializer(operation.query?.[name])(
        ownProperties({ [encodeURIComponent(name)]: own }),
      );
    } catch {
      throw new ConfigurationError(
        name,
        `\`${name}\` cannot be written into a URL: pass text, or a list or object of texts.`,
      );
    }
  });
  return parts.filter((part) => part !== "").join("&");
}
