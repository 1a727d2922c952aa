import type { MockAnswer, MockRequest } from "./messages.ts";
import { scenarioHeader } from "./scenarios.ts";

/** What every answer carries so that a page of any origin may read it. */
export const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After, X-Request-Id",
};

/** Lets a browser send what a form sends; `undefined` for a request that is not its question. */
export function preflight({ method }: MockRequest): MockAnswer | undefined {
  if (method !== "OPTIONS") return undefined;
  const headers = {
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": `Content-Type, X-API-KEY, X-Prequel-Api-Version, ${scenarioHeader}, Prefer`,
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  };
  return { status: 204, headers, text: "" };
}
