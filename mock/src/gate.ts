import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec, ProblemJsonError } from "@stoplight/prism-http";
import document from "prequel-import/openapi.json" with { type: "json" };
import { errorAnswer, type MockAnswer, type MockRequest } from "./messages.ts";

/** Which of the document's answers to give: by status, by example, or made up. Prism's own words for it. */
export interface Wanted {
  readonly code?: number;
  readonly exampleKey?: string;
  readonly dynamic?: boolean;
}

/** Prism's verdict on a request, with the answer that the document has for it. */
export type Gate = (request: MockRequest, body: unknown, wanted?: Wanted) => Promise<MockAnswer>;

/**
 * Loads the document into Prism, which decides what is valid, authenticated and acceptable.
 * It refuses to start with an engine that accepts what it must not.
 */
export async function createGate(): Promise<Gate> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const config = {
    mock: { dynamic: false },
    validateRequest: true,
    validateResponse: false,
    checkSecurity: true,
    errors: false,
    isProxy: false as const,
    upstreamProxy: undefined,
  };
  // Prism hands whole requests to its logger, passwords included.
  const prism = createInstance(config, { logger: createLogger("mock", { level: "silent" }) });

  const gate: Gate = async ({ method, path, headers }, body, wanted = {}) => {
    const { pathname, searchParams } = new URL(path, "http://mock");
    const input = {
      method: toHttpMethod(method),
      url: { path: pathname, query: Object.fromEntries(searchParams) },
      headers,
      body,
    };
    const result = await prism.request(input, operations, {
      ...config,
      mock: { ...config.mock, ...wanted },
    })();
    if (result._tag === "Left") return toAnswer(result.left);
    const { output } = result.right;
    return { status: output.statusCode, headers: toText(output.headers ?? {}), body: output.body };
  };

  const headers = { "content-type": "application/json", "x-api-key": "probe" };
  const probe = await gate(
    { method: "POST", path: "/import/sources", headers, body: "" },
    { source: { vendor: "none" } },
  );
  if (probe.status === 200) throw new Error("The mock's engine accepts a body that is known to be bad.");
  return gate;
}

/** Prism's own refusals, such as an unknown path, in the API's envelope. */
function toAnswer(error: Error): MockAnswer {
  return error instanceof ProblemJsonError
    ? errorAnswer(error.status, `${error.message}: ${error.detail}`)
    : errorAnswer(500, "The mock's engine failed on this request.");
}

/** Example headers as text; one without an example has no value. */
function toText(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

function toHttpMethod(method: string): (typeof methods)[number] {
  return methods.find((known) => known === method.toLowerCase()) ?? "trace";
}
