export type { Api, ApiMethod, ApiResult } from "./api.ts";
export { createClient, type PrequelClient } from "./client.ts";
export type { EnsuredSource } from "./ensure.ts";
export {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  InvalidResponseError,
  NotFoundError,
  type Outcome,
  PayloadTooLargeError,
  PermissionDeniedError,
  PrequelError,
  RateLimitError,
  RedirectError,
  ServerError,
  TimeoutError,
  UnprocessableEntityError,
  ValidationError,
} from "./errors.ts";
export type { AttemptEvent, ClientEvent, FailureEvent, ResponseEvent, RetryEvent } from "./events.ts";
export type { components, operations, paths } from "./generated/types.ts";
export * from "./generated/vendors.ts";
export type { ClientOptions, Fetch, RequestOptions, Validate } from "./options.ts";
export type { ListOptions, SourcePage, SourcePages } from "./pages.ts";
export { type Redacted, redact } from "./redact.ts";
export { type ResponseInfo, responseOf } from "./response-of.ts";
export type { CreateOptions, Sources, UpdateOptions } from "./sources.ts";
export type { IssueCode, ValidationIssue } from "./validate/issue.ts";
export { isVendor, type SourceOf, vendorOf } from "./vendors.ts";
