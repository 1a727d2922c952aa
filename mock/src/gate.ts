import { createLogger } from "@stoplight/prism-core";
import { isReadable, mediaTypesIn, methods, splitPath, toHttpMethod } from "./http.ts";
import { errorAnswer, jsonAnswer, type MockAnswer, type MockRequest } from "./messages.ts";
import {
  getHttpOperationsFromSpec,
  type HttpOperation,
  negotiate,
  route,
  validateInput,
  validateSecurity,
} from "./prism.ts";

/** What the engine says about a request, by the status that the API would answer. */
export interface Verdict {
  readonly status: 200 | 401 | 404 | 405 | 406 | 415 | 422;
  /** `undefined` when the path or its method is not known. */
  readonly operation?: HttpOperation;
  /** What is not valid. */
  readonly faults?: readonly Fault[];
}

/** One violation of the document, in the engine's words. */
export interface Fault {
  /** Such as `["query", "page_size"]`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Which of the document's answers is wanted: by status, by the name of an example, or both. */
export interface Wanted {
  readonly code?: number;
  readonly exampleKey?: string;
}

/** The engine: Prism, which decides by the document what is known, authenticated, acceptable and valid. */
export interface Gate {
  judge(request: MockRequest, body: unknown): Verdict;
  /** The example that the document has for an answer; `undefined` when it has none. */
  example(operation: HttpOperation, wanted: Wanted): MockAnswer | undefined;
  /** The document's own words for an error, by status. */
  error(status: number): MockAnswer;
  /** The methods of a path, in capitals. */
  methodsOf(path: string): string[];
}

/** Loads a document into the engine, and refuses to start with an engine that accepts what it must not. */
export async function createGate(document: object): Promise<Gate> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const gate = gateOf(operations);
  const probe: MockRequest = {
    method: "POST",
    origin: "http://mock",
    path: "/import/sources",
    headers: { "content-type": "application/json", "x-api-key": "probe" },
    body: "{}",
  };
  // Prism takes a schema that it cannot compile for one that allows everything.
  const { status } = gate.judge(probe, { source: { vendor: "none" } });
  if (status !== 422) throw new Error("The mock's engine accepts a body that is known to be bad");
  return gate;
}

function gateOf(operations: HttpOperation[]): Gate {
  // Prism hands whole requests to its logger, passwords included.
  const logger = createLogger("mock", { level: "silent" });

  const find = (method: string, path: string) =>
    route({ resources: operations, input: { method: toHttpMethod(method), url: { path } } });

  const negotiated = (operation: HttpOperation, wanted: Wanted & { mediaTypes?: string[] }) => {
    const result = negotiate(operation, { dynamic: false, ...wanted })(logger);
    return result._tag === "Right" ? result.right : undefined;
  };

  const example = (operation: HttpOperation, wanted: Wanted) => {
    const found = negotiated(operation, wanted);
    if (!found?.bodyExample || !("value" in found.bodyExample)) return undefined;
    const headers = found.headers.flatMap(({ name, examples }) => {
      const [first] = examples ?? [];
      return first && "value" in first ? [[name.toLowerCase(), String(first.value)]] : [];
    });
    return jsonAnswer(Number(found.code), found.bodyExample.value, Object.fromEntries(headers));
  };

  return {
    example,

    judge({ method, path, headers, body: text = "" }, body) {
      const { pathname, query } = splitPath(path);
      const found = find(method, pathname);
      if (found._tag === "Left") return { status: statusOf(found.left) };
      if (!isReadable(pathname)) return { status: 404 };
      const operation = found.right;
      // Prism throws at a content type that is none, and at faulty parameters.
      const [type = "application/octet-stream"] = mediaTypesIn(headers["content-type"]);
      const element = {
        method: toHttpMethod(method),
        url: { path: pathname, query },
        // Prism looks at the content type only where a length is given, which chunked bodies have not.
        headers: { ...headers, "content-type": type, "content-length": String(text.length) },
        body,
      };
      const known = validateSecurity({ resource: operation, element });
      // Prism only looks whether there is a key: one that begins with "invalid" stands for a wrong one.
      const isInvalid = headers["x-api-key"]?.startsWith("invalid");
      if (known._tag === "Left" || isInvalid) return { status: 401, operation };
      const mediaTypes = mediaTypesIn(headers.accept);
      const isAcceptable = mediaTypes.length === 0 || negotiated(operation, { mediaTypes });
      if (!isAcceptable) return { status: 406, operation };
      const valid = validateInput({ resource: operation, element });
      if (valid._tag === "Right") return { status: 200, operation };
      if (valid.left.some(({ code }) => code === 415)) return { status: 415, operation };
      const faults = valid.left.map(({ path = [], message }) => ({ path, message }));
      return { status: 422, operation, faults };
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
