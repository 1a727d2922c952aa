import { createFinalURL } from "openapi-fetch";
import type { Answer } from "./answer.ts";
import { type Config, checkHeaders, checkLimits } from "./config.ts";
import { ConfigurationError, ValidationError } from "./errors.ts";
import { operations } from "./generated/operations.ts";
import type { CallArguments, Method, OperationAt, PathOf, SuccessOf } from "./operation-types.ts";
import type { RequestOptions } from "./options.ts";
import { send } from "./send.ts";

/** Sends one operation of the document: resolves to a usable answer, throws everything else. */
export type Transport = <M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...options: CallArguments<OperationAt<M, P>>
) => Promise<Answer<SuccessOf<OperationAt<M, P>>>>;

/** What a call may carry: whatever else openapi-fetch takes would be a way around a promise of ours. */
interface CallOptions extends RequestOptions {
  readonly params?: { readonly path?: Record<string, unknown>; readonly query?: Record<string, unknown> };
  readonly body?: unknown;
}

/**
 * The only file that knows openapi-fetch. Of it, only what puts an address together is used: its client follows
 * redirects, throws bare errors and lets each call replace its guards, and its serializers are made for lists
 * and objects, which no parameter of the document is.
 */
export function createTransport(config: Config): Transport {
  const { baseUrl } = config;
  const call = async (method: Method, path: string, options: CallOptions = {}): Promise<Answer> => {
    const operation = operations[`${method} ${path}`];
    if (!operation) throw new ConfigurationError("path", "The API's document has no such operation.");
    const { params, body, signal } = options;
    const callerHeaders = checkHeaders(options.headers);
    return send(
      {
        operation,
        method,
        // Most calls have nothing to write into the address.
        url:
          params || path.includes("{")
            ? createFinalURL(path, {
                baseUrl,
                params: { path: {}, ...params },
                querySerializer,
                pathSerializer,
              })
            : baseUrl + path,
        headers: { ...config.headers, ...callerHeaders },
        body: body === undefined ? null : toJson(body),
        secretHeaders: { ...config.callerHeaders, ...callerHeaders },
        signal,
        ...checkLimits(options, config),
      },
      config,
    );
  };
  // `toAnswer` lets through only what the document says of the operation.
  return call as unknown as Transport;
}

function querySerializer(query: Record<string, unknown>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null) given.set(name, `${value}`);
  return `${given}`;
}

/** An empty or dot segment would address something else than the operation; half a character is no text. */
function pathSerializer(path: string, params: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = `${params[name] ?? ""}`;
    if (/^(?!\.+$)[^/\\\ud800-\udfff]+$/u.test(value)) return encodeURIComponent(value);
    throw new ConfigurationError(name, `\`${name}\` must be one that the API gave: not empty, not a path.`);
  });
}

// The engine's own error would name what it stumbled over, and a caller's toJSON may throw anything.
function toJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    const message = "it cannot be written as JSON: it holds a cycle, a BigInt or a getter that throws.";
    throw new ValidationError([{ path: [], pointer: "", code: "not_json", message }]);
  }
}
