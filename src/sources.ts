import type { Config } from "./config.ts";
import { createEnsure, type EnsuredSource } from "./ensure.ts";
import { ValidationError } from "./errors.ts";
import type {
  Column,
  ConnectionTest,
  ImportSource,
  SchemaRequest,
  SourceInput,
  SourceUpdate,
} from "./generated/types.ts";
import type { Send } from "./http/send.ts";
import { ownValue } from "./json.ts";
import type { RequestOptions, Validate } from "./options.ts";
import { type ListOptions, listSources, type SourcePages } from "./pages.ts";
import { withResponse } from "./response-of.ts";

/** Options of `sources.create`, and of `sources.test` with a new source. */
export interface CreateOptions extends RequestOptions {
  /** A check to run before the source is sent, instead of the client's `validate`. */
  validate?: Validate | undefined;
}

/** Options of `sources.update`, and of `sources.test` with changes. */
export interface UpdateOptions extends RequestOptions {
  /** A check to run before the changes are sent, instead of the client's `validateUpdate`. */
  validate?: Validate | undefined;
}

/**
 * Import sources: the places the API pulls a customer's data from.
 *
 * Every method throws the same errors, whose `outcome` says what is known about the request:
 *
 * - `ConfigurationError`: an option, or the key, cannot be used.
 * - `ApiError`, by status one of its subclasses: the API responded with an error.
 * - `ConnectionError`, `TimeoutError`, `InvalidResponseError` or `RedirectError`: there is no usable response.
 * - the signal's own reason, when `signal` is aborted.
 */
export interface Sources {
  /**
   * Creates a source (`POST /import/sources`) and resolves to it as the API returns it: with its `id`, and without
   * secrets.
   *
   * At most one source is created: the request is repeated only when it provably never left, or was rejected with a
   * 429 that has a valid `Retry-After`. The `outcome` of an error says whether the source may exist all the same.
   *
   * @throws {ValidationError} `validate` found an issue, or JSON cannot express the source; nothing was sent.
   * @throws The errors of every method: see {@link Sources}.
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
   * Resolves to the source with this `provider_id` and `name`, and creates it if there is none. An existing source is
   * never changed.
   *
   * It looks through every page first. After a create whose outcome is unknown it looks again, with growing delays,
   * for as long as `timeout`, and never creates again. A second call on the same client, while the first one runs,
   * shares its create and ends as it does. What it cannot prevent is a second source from two processes, or two
   * clients, that create it at once.
   *
   * @throws {ValidationError} There is a source of this name, but of another vendor; also as for `create`.
   * @throws The error of the create, when the source was not found after it; also as for `create` and `list`.
   *
   * @example
   * const { source: ensured, created } = await client.sources.ensure(source);
   */
  ensure(source: SourceInput, options?: CreateOptions): Promise<EnsuredSource>;

  /**
   * Lists the sources (`GET /import/sources`): one page when awaited, every source when iterated, page after page.
   * The first page is requested at once.
   *
   * `next_url` is followed only to this operation at `baseUrl`. When it leads elsewhere or round in a circle, the
   * iteration ends with an error: it never ends early in silence.
   *
   * @throws The errors of every method: see {@link Sources}.
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
   * @throws {ConfigurationError} `id` is empty or a path; nothing was sent.
   * @throws {NotFoundError} There is no such source.
   * @throws The errors of every method: see {@link Sources}.
   *
   * @example
   * const { is_reachable } = await client.sources.get(source.id);
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/get-import-source
   */
  get(id: string, options?: RequestOptions): Promise<ImportSource>;

  /**
   * Changes a source (`PATCH /import/sources/{id}`) and resolves to it as it is now. What `changes` leaves out stays
   * as it is, also inside the vendor's configuration (likely: the merge is deep). To switch `auth_method`, send it
   * with its whole object.
   *
   * It is repeated like a create: only when it provably never left, or was rejected with a 429 that has a valid
   * `Retry-After`.
   *
   * @throws {ConfigurationError} `id` is empty or a path; nothing was sent.
   * @throws {ValidationError} `validate` found an issue, or JSON cannot express the changes; nothing was sent.
   * @throws {NotFoundError} There is no such source.
   * @throws The errors of every method: see {@link Sources}.
   *
   * @example
   * await client.sources.update(source.id, { postgres: { password_auth: { password: "…" } } });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/update-import-source
   */
  update(id: string, changes: SourceUpdate, options?: UpdateOptions): Promise<ImportSource>;

  /**
   * Tries the connection of a source that does not exist yet (`POST /import/test-source`), and saves nothing. It
   * resolves also when the connection failed: `code` and `message` are the API's own, and the values of `code` are
   * not documented. It is repeated like a read.
   *
   * @throws As `create` does.
   *
   * @example
   * const { code, message } = await client.sources.test(source);
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/test-new-import-source
   */
  test(source: SourceInput, options?: CreateOptions): Promise<ConnectionTest>;

  /**
   * Tries the connection of a stored source, with these changes if there are any
   * (`POST /import/sources/{id}/test-source`), and saves nothing. It resolves also when the connection failed, and is
   * repeated like a read.
   *
   * @throws As `update` does.
   *
   * @example
   * const { message } = await client.sources.test(source.id, { postgres: { host: "db2.acme.example.com" } });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/test-import-source
   */
  test(id: string, changes?: SourceUpdate, options?: UpdateOptions): Promise<ConnectionTest>;

  /**
   * Lists the columns of a table, a query or a set of files of a source (`POST /import/sources/{id}/get-schema`). It
   * changes nothing, and is repeated like a read.
   *
   * @throws As `get` does.
   *
   * @example
   * const columns = await client.sources.schema(source.id, {
   *   method: "table",
   *   table: { source_table_namespace: "public", source_table_name: "orders" },
   * });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/get-import-source-schema
   */
  schema(id: string, request: SchemaRequest, options?: RequestOptions): Promise<Column[]>;

  /**
   * Deletes a source (`DELETE /import/sources/{id}`, inferred: no public page documents it). It is repeated like a
   * create: only when it provably never left, or was rejected with a 429 that has a valid `Retry-After`.
   *
   * @throws As `get` does.
   *
   * @example
   * await client.sources.delete(source.id);
   */
  delete(id: string, options?: RequestOptions): Promise<void>;
}

export function createSources(send: Send, config: Config): Sources {
  // JavaScript may pass `null` for no options.
  const checkSource = (source: unknown, options: CreateOptions | undefined) =>
    runCheck(source, ownValue(options ?? {}, "validate") ?? config.validate);
  const checkUpdate = (changes: unknown, options: UpdateOptions | undefined) =>
    runCheck(changes, ownValue(options ?? {}, "validate") ?? config.validateUpdate);

  async function testNew(source: SourceInput, options?: CreateOptions): Promise<ConnectionTest> {
    checkSource(source, options);
    const body = { source };
    const success = await send("POST", "/import/test-source", { body }, options);
    return withResponse(success.data.data, success);
  }

  async function testStored(
    id: string,
    changes?: SourceUpdate,
    options?: UpdateOptions,
  ): Promise<ConnectionTest> {
    if (changes !== undefined) checkUpdate(changes, options);
    const body = { source: changes };
    const success = await send("POST", "/import/sources/{id}/test-source", { params: of(id), body }, options);
    return withResponse(success.data.data, success);
  }

  const sources: Omit<Sources, "ensure"> = {
    async create(source, options) {
      checkSource(source, options);
      const body = { source };
      const success = await send("POST", "/import/sources", { body }, options);
      return withResponse(success.data.data.source, success);
    },
    list: (options) => listSources(send, config.baseUrl, options),
    async get(id, options) {
      const success = await send("GET", "/import/sources/{id}", { params: of(id) }, options);
      return withResponse(success.data.data.source, success);
    },
    async update(id, changes, options) {
      checkUpdate(changes, options);
      const body = { source: changes };
      const success = await send("PATCH", "/import/sources/{id}", { params: of(id), body }, options);
      return withResponse(success.data.data.source, success);
    },
    test: (...subject: TestNew | TestStored) =>
      isStored(subject) ? testStored(...subject) : testNew(...subject),
    async schema(id, body, options) {
      const success = await send(
        "POST",
        "/import/sources/{id}/get-schema",
        { params: of(id), body },
        options,
      );
      return withResponse(success.data.data.schema, success);
    },
    async delete(id, options) {
      await send("DELETE", "/import/sources/{id}", { params: of(id) }, options);
    },
  };
  return { ...sources, ensure: createEnsure(sources, checkSource, config) };
}

/** The parameters of an operation on one source. */
const of = (id: string) => ({ path: { id } });

type TestNew = [source: SourceInput, options?: CreateOptions | undefined];
type TestStored = [id: string, changes?: SourceUpdate | undefined, options?: UpdateOptions | undefined];

function isStored(subject: TestNew | TestStored): subject is TestStored {
  return typeof subject[0] === "string";
}

function runCheck(input: unknown, validate: Validate | undefined): void {
  const issues = validate?.(input) ?? [];
  // `!== 0` rather than `> 0`: a check that returns something other than an array must fail.
  if (issues.length !== 0) throw new ValidationError(issues);
}
