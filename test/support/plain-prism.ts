import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import document from "prequel-import/openapi.json" with { type: "json" };

const logger = createLogger("plain Prism", { level: "silent" });
const config = {
  isProxy: false as const,
  mock: { dynamic: false },
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: false,
  upstreamProxy: undefined,
};

/** Starts Prism on a free port as `prism mock` does, without anything of our mock. */
export async function startPrism(): Promise<{ url: string; close: () => Promise<void> }> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const server = createServer(operations, { cors: true, components: { logger }, config });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}

/** A function that checks the body of an operation as Prism's server does, but in this process. */
export async function prismAccepts(
  method: "post" | "patch" = "post",
  path = "/import/sources",
): Promise<(body: unknown) => Promise<boolean>> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const prism = createInstance(config, { logger });
  return async (body) => {
    const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
    const request = { method, url: { path }, headers, body };
    const result = await prism.request(request, operations)();
    if (result._tag === "Left") throw result.left;
    const { statusCode } = result.right.output;
    if (statusCode !== 200 && statusCode !== 422) throw new Error(`Prism responded with ${statusCode}.`);
    return statusCode === 200;
  };
}
