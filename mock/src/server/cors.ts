import type { MockRequest, MockResponse } from "../messages.ts";
import { scenarioHeader } from "../scenarios/requested-scenario.ts";

/** On every response, so that a page of any origin may read it. */
export const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After, X-Request-Id",
};

/** The response to a preflight request; `undefined` for any other request. */
export function preflightResponse({ method }: MockRequest): MockResponse | undefined {
  if (method !== "OPTIONS") return undefined;
  const headers = {
    // Every method that a page may send.
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": `Content-Type, X-API-KEY, X-Prequel-Api-Version, ${scenarioHeader}, Prefer`,
    // Chromium requires it before a page from the internet may call this machine.
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
  return { status: 204, headers, text: "" };
}
