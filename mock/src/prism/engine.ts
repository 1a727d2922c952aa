import { createLogger } from "@stoplight/prism-core";
import { errorAnswer, jsonAnswer, type MockAnswer, type MockRequest } from "../messages.ts";
import { isDecodable, mediaTypesIn, methods, splitPath, toHttpMethod } from "../request-parts.ts";
import {
  getHttpOperationsFromSpec,
  type HttpOperation,
  negotiate,
  route,
  validateInput,
  validateSecurity,
} from "./prism.ts";

/** What the document says about a request, as the status that the API would answer. */
export interface Verdict {
  readonly status: 200 | 401 | 404 | 405 | 406 | 415 | 422;
  /** `undefined` when the path or its method is not known. */
  readonly operation?: HttpOperation;
  /** Why it is 422. */
  readonly violations?: readonly Violation[];
}

/** One violation of the document, in Prism's words. */
export interface Violation {
  /** Such as `["query", "page_size"]`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Chooses among the answers of the document: by status, by the name of an example, or both. */
export interface Preference {
  readonly code?: number;
  readonly exampleKey?: string;
}

/** Prism: decides by the document whether a request is routed, authenticated, acceptable and valid. */
export interface Engine {
  check(request: MockRequest, body: unknown): Verdict;
  /** The example that the document has for an answer; `undefined` when it has none. */
  example(operation: HttpOperation, preference: Preference): MockAnswer | undefined;
  /** The document's own words for an error, by status. */
  error(status: number): MockAnswer;
  /** The methods of a path, in capitals. */
  methodsOf(path: string): string[];
}

/** Loads a document, and rejects when Prism then accepts a body that it must not. */
export async function createEngine(document: object): Promise<Engine> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const engine = engineOf(operations);
  const probe: MockRequest = {
    method: "POST",
    origin: "http://mock",
    path: "/import/sources",
    headers: { "content-type": "application/json", "x-api-key": "probe" },
    body: "{}",
  };
  // Prism takes a schema that it cannot compile for one that allows everything.
  const { status } = engine.check(probe, { source: { vendor: "none" } });
  if (status !== 422) throw new Error("The mock's engine accepts a body that is known to be bad");
  return engine;
}

function engineOf(operations: HttpOperation[]): Engine {
  // Prism hands whole requests to its logger, passwords included.
  const logger = createLogger("mock", { level: "silent" });

  const find = (method: string, path: string) =>
    route({ resources: operations, input: { method: toHttpMethod(method), url: { path } } });

  const negotiated = (operation: HttpOperation, preference: Preference & { mediaTypes?: string[] }) => {
    const result = negotiate(operation, { dynamic: false, ...preference })(logger);
    return result._tag === "Right" ? result.right : undefined;
  };

  const example = (operation: HttpOperation, preference: Preference) => {
    const found = negotiated(operation, preference);
    if (!found?.bodyExample || !("value" in found.bodyExample)) return undefined;
    const headers = found.headers.flatMap(({ name, examples }) => {
      const [first] = examples ?? [];
      return first && "value" in first ? [[name.toLowerCase(), String(first.value)]] : [];
    });
    return jsonAnswer(Number(found.code), found.bodyExample.value, Object.fromEntries(headers));
  };

  return {
    example,

    check({ method, path, headers, body: text = "" }, body) {
      const { pathname, query } = splitPath(path);
      const found = find(method, pathname);
      if (found._tag === "Left") return { status: statusOf(found.left) };
      if (!isDecodable(pathname)) return { status: 404 };
      const operation = found.right;
      // Prism throws at a malformed content type and at malformed parameters of one.
      const [type = "application/octet-stream"] = mediaTypesIn(headers["content-type"]);
      const element = {
        method: toHttpMethod(method),
        url: { path: pathname, query },
        // Prism looks at the content type only where a length is given, which chunked bodies have not.
        headers: { ...headers, "content-type": type, "content-length": String(text.length) },
        body,
      };
      const authenticated = validateSecurity({ resource: operation, element });
      // Prism accepts any key, so that a wrong one needs a mark of its own.
      const isInvalid = headers["x-api-key"]?.startsWith("invalid");
      if (authenticated._tag === "Left" || isInvalid) return { status: 401, operation };
      const mediaTypes = mediaTypesIn(headers.accept);
      const isAcceptable = mediaTypes.length === 0 || negotiated(operation, { mediaTypes });
      if (!isAcceptable) return { status: 406, operation };
      const valid = validateInput({ resource: operation, element });
      if (valid._tag === "Right") return { status: 200, operation };
      if (valid.left.some(({ code }) => code === 415)) return { status: 415, operation };
      const violations = valid.left.map(({ path = [], message }) => ({ path, message }));
      return { status: 422, operation, violations };
    },

    error(status) {
      const documented = operations.map((operation) => example(operation, { code: status }));
      return documented.find((answer) => answer?.status === status) ?? errorAnswer(status, `HTTP ${status}.`);
    },

    methodsOf(path) {
      const { pathname } = splitPath(path);
      return methods.filter((method) => find(method, pathname)._tag === "Right").map((m) => m.toUpperCase());
    },
  };
}

function statusOf(error: Error): 404 | 405 {
  return "status" in error && error.status === 405 ? 405 : 404;
}
