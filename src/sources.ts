import type { Config, RequestOptions, Validate } from "./config.ts";
import { ValidationError } from "./errors.ts";
import type { ImportSource, SourceInput } from "./generated/types.ts";
import type { Transport } from "./transport.ts";

/** Options of `sources.create`. */
export interface CreateOptions extends RequestOptions {
  /** A check to run before the source is sent, instead of the client's own. */
  validate?: Validate;
}

/** Import sources: the places the API pulls a customer's data from. */
export interface Sources {
  /**
   * Creates a source (`POST /import/sources`) and resolves to it as the API answers: with its `id` and
   * without any secret.
   *
   * It is sent at most once: repeated only when it provably never left, or was turned away with 429. An
   * error says in `outcome` whether the source may exist all the same.
   *
   * @throws {ValidationError} `validate` found a fault; nothing was sent.
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
   *     password_auth: { username: "reader", password: process.env.ACME_PASSWORD },
   *   },
   * });
   *
   * @see https://import-docs.prequel.co/api-reference/import-sources/create-import-source
   */
  create(source: SourceInput, options?: CreateOptions): Promise<ImportSource>;
}

export function createSources(transport: Transport, config: Config): Sources {
  return {
    async create(source, { validate = config.validate, ...options } = {}) {
      const issues = validate?.(source) ?? [];
      if (issues.length > 0) throw new ValidationError(issues);
      const { envelope } = await transport("POST", "/import/sources", { ...options, body: { source } });
      return envelope.data.source;
    },
  };
}
