import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import document from "prequel-import/openapi.json" with { type: "json" };

/** Whether Prism alone accepts a body for the create operation. */
export type Verdict = (body: unknown) => Promise<boolean>;

/** Prism in this process, without HTTP. It checks a body as its server does. */
export async function prismVerdict(): Promise<Verdict> {
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const config = {
    isProxy: false as const,
    mock: { dynamic: false },
    validateRequest: true,
    validateResponse: false,
    checkSecurity: true,
    errors: false,
    upstreamProxy: undefined,
  };
  const prism = createInstance(config, { logger: createLogger("plain Prism", { level: "silent" }) });
  return async (body) => {
    const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
    const request = { method: "post" as const, url: { path: "/import/sources" }, headers, body };
    const result = await prism.request(request, operations)();
    if (result._tag === "Left") throw result.left;
    const { statusCode } = result.right.output;
    if (statusCode !== 200 && statusCode !== 422) throw new Error(`Prism responded with ${statusCode}.`);
    return statusCode === 200;
  };
}
