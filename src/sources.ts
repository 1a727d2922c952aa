import type { Config } from "./config.ts";
import { ValidationError } from "./errors.ts";
import type { ImportSource, SourceInput, SourceResponse } from "./generated/types.ts";
import type { Send, Success } from "./http/send.ts";
import { ownProperties } from "./json.ts";
import { type RequestOptions, requestOptions, type Validate } from "./options.ts";
import { type ListOptions, listSources, type SourcePages } from "./pages.ts";

/** Options of `sources.create`. */
export interface CreateOptions extends RequestOptions {
  /** A check to run before the source is sent, instead of the client's own. */
  validate?: Validate | undefined;
}

/** Import sources: the places the API pulls a customer's data from. */
export interface Sources {
  /**
   * Creates a source (`POST /import/sources`) and resolves to it as the API answers: with its `id` and
   * without any secret.
   *
   * It is sent at most once: repeated only when it provably never left, or was rejected with 429. An
   * error says in `outcome` whether the source may exist all the same.
   *
   * @throws {ConfigurationError} An option of the call, or the key, cannot be used; nothing was sent.
   * @throws {ValidationError} `validate` found a fault, or JSON cannot hold the source; nothing was sent.
   * @throws {ApiError} The API answered and did not do it; by status one of its subclasses.
   * @throws {ConnectionError | TimeoutError | InvalidResponseError | RedirectError} No usable answer.
   * @throws The signal's own reason, when `signal` is aborted.
   *
   * @example
   * const source = await client.sources.create({
   *   vendor: "postgres",
   *   name: "Acme production",
   *   provider_id: "acme",
   *   postgres: {
   *     host: "db.acme.example.com",
   *     port: 5432,
   *     database: "app",
   *     auth_method: "password_auth",
   *     password_auth: { username: "reader", password: process.env.ACME_PASSWORD ?? "" },
   *   },
   * });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/create-import-source
   */
  create(source: SourceInput, options?: CreateOptions): Promise<ImportSource>;

  /**
   * Lists the sources (`GET /import/sources`): one page when awaited, every source when iterated, page after
   * page. Nothing is sent before that.
   *
   * `next_url` is followed only to this operation at `baseUrl`. When it leads elsewhere or round in a circle,
   * the iteration ends with an error: it never ends early in silence.
   *
   * @throws {ConfigurationError} An option, or the key, cannot be used; nothing was sent.
   * @throws {ApiError} The API answered with an error; by status one of its subclasses.
   * @throws {ConnectionError | TimeoutError | InvalidResponseError | RedirectError} No usable answer.
   * @throws The signal's own reason, when `signal` is aborted.
   *
   * @example
   * for await (const source of client.sources.list({ page_size: 50, order: "asc" })) {
   *   console.log(source.id, source.name);
   * }
   *
   * @example
   * const { sources, cursor } = await client.sources.list({ page_size: 50 });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/list-import-sources
   */
  list(options?: ListOptions): SourcePages;

  /**
   * Gets one source (`GET /import/sources/{id}`).
   *
   * @throws {ConfigurationError} `id` is empty or a path, or an option cannot be used; nothing was sent.
   * @throws {ApiError} The API answered with an error; `NotFoundError` when there is no such source.
   * @throws {ConnectionError | TimeoutError | InvalidResponseError | RedirectError} No usable answer.
   * @throws The signal's own reason, when `signal` is aborted.
   *
   * @example
   * const { is_reachable } = await client.sources.get(source.id);
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/get-import-source
   */
  get(id: string, options?: RequestOptions): Promise<ImportSource>;
}

export function createSources(send: Send, config: Config): Sources {
  return Object.freeze({
    async create(source, options = {}) {
      const { validate = config.validate } = ownProperties(options);
      const issues = validate?.(source) ?? [];
      // `!== 0` rather than `> 0`: a check that returns something other than an array must fail.
      if (issues.length !== 0) throw new ValidationError(issues);
      return sourceOf(
        await send("POST", "/import/sources", { ...requestOptions(options), body: { source } }),
      );
    },
    list: (options) => listSources(send, config.baseUrl, options),
    async get(id, options = {}) {
      const params = { path: { id } };
      return sourceOf(await send("GET", "/import/sources/{id}", { ...requestOptions(options), params }));
    },
  } satisfies Sources);
}

function sourceOf({ data }: Success<SourceResponse>): ImportSource {
  return data.data.source;
}
