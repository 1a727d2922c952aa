import { createRequire } from "node:module";

// Prism's front door also loads what makes up data, in every language there is, and takes twice as long. Its
// parts are private, so the package is pinned. And `require`, because import is not agreed on what the default
// of such a module is.
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
