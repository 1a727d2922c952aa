import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import document from "prequel-import/openapi.json" with { type: "json" };
import { afterAll, beforeAll } from "vitest";

/** Starts Prism for the tests of a file. It listens on `url` once they run. */
export function usePrism(): { readonly url: string } {
  let started: Awaited<ReturnType<typeof startPrism>> | undefined;
  beforeAll(async () => {
    started = await startPrism();
  });
  afterAll(() => started?.close());
  return {
    get url() {
      return started?.url ?? "";
    },
  };
}

/** Prism as `prism mock` runs it, without anything of our mock, on a free port. */
async function startPrism(): Promise<{ url: string; close: () => Promise<void> }> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const server = createServer(operations, {
    cors: true,
    components: { logger: createLogger("plain Prism", { level: "silent" }) },
    config: {
      isProxy: false,
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
    },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}
