import type { QuerySerializerOptions } from "openapi-fetch";
import { isPlainObject, ownValue } from "../json.ts";

/** One operation of the document, as far as sending it needs to know. */
export interface Operation {
  /** Its `operationId`. */
  readonly id: string;
  /** Whether repeating it changes nothing. */
  readonly safe?: true;
  /** Whether a success may have no body, such as a 204. */
  readonly empty?: true;
  /** The fields that the envelope's `data` must have; any value fits `"value"`. */
  readonly data: Readonly<Record<string, "object" | "array" | "value">>;
  /** Its query parameters, and how the document writes those that are a list or an object. */
  readonly query?: Readonly<Record<string, QuerySerializerOptions>>;
}

/** Whether the parsed body of a 2xx is what the document promises. */
export function isDocumented(operation: Operation, body: unknown, text: string | undefined): boolean {
  if (text === "") return operation.empty === true;
  if (!isPlainObject(body) || body.status !== "success") return false;
  const { data } = body;
  return Object.entries(operation.data).every(([name, type]) => {
    const value = isPlainObject(data) ? ownValue(data, name) : undefined;
    if (type === "value") return value !== undefined;
    return type === "array" ? Array.isArray(value) : isPlainObject(value);
  });
}

/** The advice after a failure that leaves open whether the operation was done. */
export function nextStep({ safe }: Operation): string {
  return safe
    ? "nothing was changed, so it can be repeated"
    : "it may have been done, so look for the source with `sources.list` before repeating it";
}
