// The parts of Prism that the mock uses. Prism's main entry point also loads a generator of random data with every
// locale, which doubles the start time. These parts are not public API, so Prism's version is pinned.
import { createLogger } from "@stoplight/prism-core/dist/logger.js";
import negotiator from "@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js";
import router from "@stoplight/prism-http/dist/router/index.js";
import type { getHttpOperationsFromSpec } from "@stoplight/prism-http/dist/utils/operations.js";

export { validateInput, validateSecurity } from "@stoplight/prism-http/dist/validator/index.js";
export const route = defaultOf(router);
export const negotiate = defaultOf(negotiator).negotiateOptionsForValidRequest;
/** Silent, because Prism logs whole requests with their passwords. */
export const logger = createLogger("mock", { level: "silent" });

export type HttpOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** Loaders differ in the default export of a CommonJS module: it is the module itself, or the module's `default`. */
function defaultOf<T>(module: T | { default: T }): T {
  return isModule(module) ? module.default : module;
}

function isModule<T>(module: T | { default: T }): module is { default: T } {
  return typeof module === "object" && module !== null && "default" in module;
}
