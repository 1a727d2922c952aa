/**
 * The client of the Prequel Import API: `createClient`, its errors and events, and the types of the document.
 *
 * @packageDocumentation
 */
export type { Api, ApiMethod, ApiResult } from "./api.ts";
export { createClient, type PrequelClient } from "./client.ts";
export type { EnsuredSource } from "./ensure.ts";
export {
  ApiError,
  type ApiErrorDetails,
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
export type {
  ClientOptions,
  Fetch,
  FetchInit,
  FetchResponse,
  HeadersInput,
  RequestOptions,
  ResponseHeaders,
  Validate,
} from "./options.ts";
export type { ListOptions, SourcePage, SourcePages } from "./pages.ts";
export { type Redacted, redact } from "./redact.ts";
export { type ResponseInfo, responseOf } from "./response-of.ts";
export type { CreateOptions, Sources, UpdateOptions } from "./sources.ts";
export type { IssueCode, ValidationIssue } from "./validate/issue.ts";
export { isVendor, type SourceOf, vendorOf } from "./vendors.ts";
