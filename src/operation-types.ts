import type { paths } from "./generated/types.ts";
import type { RequestOptions } from "./options.ts";

/** The methods of the document's operations. */
export type Method = "GET" | "POST";

/** The document's paths that have an operation of this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in Lowercase<M>]: object } ? P : never;
}[keyof paths];

/** The operation at a path. */
export type OperationAt<M extends Method, P extends PathOf<M>> = paths[P] extends {
  [K in Lowercase<M>]: infer Operation;
}
  ? Operation
  : never;

/** What one call takes: the parameters and body that its operation documents, and the options of a request. */
export type CallOptions<Operation> = RequestOptions & ParamsOf<Operation> & BodyOf<Operation>;

/** The arguments after the path: none needed when the operation requires nothing. */
export type CallArguments<Operation> =
  object extends CallOptions<Operation>
    ? [options?: CallOptions<Operation>]
    : [options: CallOptions<Operation>];

/** The documented envelope of a success. */
export type SuccessOf<Operation> = Operation extends {
  responses: { 200: { content: { "application/json": infer Success } } };
}
  ? Success
  : never;

/** A query parameter that is `undefined` is left out, so it may be passed as such. */
export type Loose<Query> = { [Name in keyof Query]: Query[Name] | undefined };

type ParamsOf<Operation> = Operation extends { parameters: infer Parameters }
  ? object extends Parameters
    ? { params?: LooseQuery<Parameters> }
    : { params: LooseQuery<Parameters> }
  : never;

type LooseQuery<Parameters> = {
  [In in keyof Parameters]: In extends "query" ? Loose<Parameters[In]> : Parameters[In];
};

type BodyOf<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? { body: Body }
  : { body?: never };
