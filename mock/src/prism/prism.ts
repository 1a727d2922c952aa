import { createRequire } from "node:module";

// The four parts of Prism that the mock uses. Prism's main entry also loads a generator of random data with every
// locale, which doubles the start time. These modules are not Prism's public API, so its version is pinned. They are
// required instead of imported because loaders disagree on the default export of these CommonJS modules.
const require = createRequire(import.meta.url);
const router: typeof import("@stoplight/prism-http/dist/router/index.js") = require("@stoplight/prism-http/dist/router/index.js");
const validator: typeof import("@stoplight/prism-http/dist/validator/index.js") = require("@stoplight/prism-http/dist/validator/index.js");
const negotiator: typeof import("@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js") = require("@stoplight/prism-http/dist/mocker/negotiator/NegotiatorHelpers.js");
const reader: typeof import("@stoplight/prism-http/dist/utils/operations.js") = require("@stoplight/prism-http/dist/utils/operations.js");

export const route = router.default;
export const { validateInput, validateSecurity } = validator;
export const negotiate = negotiator.default.negotiateOptionsForValidRequest;
export const { getHttpOperationsFromSpec } = reader;
export type HttpOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
