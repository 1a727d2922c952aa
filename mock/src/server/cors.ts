import type { MockAnswer, MockRequest } from "../messages.ts";
import { scenarioHeader } from "../scenarios/scenarios.ts";

/** With these on every answer, a page of any origin may read it. */
export const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After, X-Request-Id",
};

/** Answers the question that a browser asks before it lets a page send; `undefined` for any other request. */
export function preflight({ method }: MockRequest): MockAnswer | undefined {
  if (method !== "OPTIONS") return undefined;
  const headers = {
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": `Content-Type, X-API-KEY, X-Prequel-Api-Version, ${scenarioHeader}, Prefer`,
    // Chromium asks for it before a page from the internet may call this machine.
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
  return { status: 204, headers, text: "" };
}
