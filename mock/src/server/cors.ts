import { type MockRequest, type MockResponse, noContent } from "../http-messages.ts";

/** Lets a page of any origin read the response, even to a request with credentials. */
export function corsHeaders({ headers: { origin } }: Pick<MockRequest, "headers">): Record<string, string> {
  return {
    "access-control-allow-origin": origin ?? "*",
    "access-control-expose-headers": "Retry-After, X-Request-Id",
    // Caches must store one response per origin.
    vary: "Origin",
    ...(origin !== undefined && { "access-control-allow-credentials": "true" }),
  };
}

/** The response to a preflight request, which allows everything it asks for. `undefined` for any other request. */
export function preflightResponse({ method, headers }: MockRequest): MockResponse | undefined {
  if (method !== "OPTIONS") return undefined;
  const allow = {
    "access-control-allow-methods":
      headers["access-control-request-method"] ?? "GET, HEAD, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    // Chromium requires this header before a page from the internet may send requests to this machine.
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
  return { ...noContent, headers: allow };
}
