import type { Method } from "../generated/document.ts";
import type { paths } from "../generated/types.ts";
import type { RequestOptions } from "../options.ts";

/** The document's paths that have an operation of this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in Lowercase<M>]: object } ? P : never;
}[keyof paths];

export type OperationAt<M extends Method, P extends PathOf<M>> = paths[P] extends {
  [K in Lowercase<M>]: infer Operation;
}
  ? Operation
  : never;

export type CallInput<Operation> = ParamsOf<Operation> & BodyOf<Operation>;

type CallOptions<Operation> = RequestOptions & CallInput<Operation>;

/** The arguments after the path: none needed when the operation requires nothing. */
export type CallArguments<Operation> =
  object extends CallOptions<Operation>
    ? [options?: CallOptions<Operation>]
    : [options: CallOptions<Operation>];

type ParamsOf<Operation> = Operation extends { parameters: infer Parameters }
  ? object extends Parameters
    ? { params?: Parameters }
    : { params: Parameters }
  : { params?: never };

// openapi-fetch's own types for bodies rebuild every named type property by property, which an editor then shows.
type BodyOf<Operation> = Operation extends { requestBody: JsonContent<infer Body> }
  ? { body: Body }
  : Operation extends { requestBody?: never }
    ? { body?: never }
    : Operation extends { requestBody?: JsonContent<infer Body> | undefined }
      ? { body?: Body }
      : never;

interface JsonContent<Content> {
  content: { "application/json": Content };
}

/** The documented success: an envelope, or `undefined` where there is no body. */
export type SuccessOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses & SuccessStatus]: ContentOf<Responses[Status]> }[keyof Responses &
      SuccessStatus]
  : never;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";

type ContentOf<Response> = Response extends JsonContent<infer Content> ? Content : undefined;
