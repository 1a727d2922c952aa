import type { Middleware } from "openapi-fetch";
import { type Config, checkKey } from "../config.ts";
import { keyHeader } from "../generated/document.ts";
import { callOf } from "./openapi-client.ts";

/**
 * Sets the header of the document's security scheme. A key function is asked here, once per call: its retries send
 * the same key.
 */
export function authentication({ apiKey }: Config): Middleware {
  return {
    async onRequest({ request }) {
      const call = callOf(request);
      if (typeof apiKey === "string") {
        call.key = apiKey;
      } else {
        const message = `${call.operation.id} was not sent, because \`apiKey\` gave no key within ${call.timeout} ms.`;
        call.key = checkKey(await call.withTimeout("not-sent", message, async () => apiKey()));
      }
      call.headers?.set(keyHeader, call.key);
    },
  };
}
