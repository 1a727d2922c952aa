import { type Api, createApi } from "./api.ts";
import { readConfig } from "./config.ts";
import type { ClientOptions } from "./options.ts";
import { createSources, type Sources } from "./sources.ts";
import { createTransport } from "./transport.ts";

/** A client of the Prequel Import API. It shows no key and no configuration, however it is printed. */
export interface PrequelClient {
  /** Import sources: the places the API pulls a customer's data from. */
  readonly sources: Sources;
  /** The operations of the OpenAPI document by method and path, for what `sources` does not cover. */
  readonly api: Api;
}

/**
 * Creates a client. The key, `baseUrl`, `timeout`, `maxRetries` and `headers` are checked at once; nothing is sent
 * before the first call.
 *
 * @throws {ConfigurationError} There is no usable API key, or one of these cannot be used; it names the option.
 *
 * @example
 * const client = createClient(); // PREQUEL_API_KEY from the environment
 */
export function createClient(options: ClientOptions = {}): PrequelClient {
  const config = readConfig(options);
  const transport = createTransport(config);
  return Object.freeze({ sources: createSources(transport, config), api: createApi(transport) });
}
