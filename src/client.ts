import { type Api, createApi } from "./api.ts";
import { readConfig } from "./config.ts";
import { authentication } from "./http/authentication.ts";
import { createOpenapiClient } from "./http/openapi-client.ts";
import { createSend } from "./http/send.ts";
import type { ClientOptions } from "./options.ts";
import { createSources, type Sources } from "./sources.ts";

/** A client of the Prequel Import API. Printing it shows neither the key nor the configuration. */
export interface PrequelClient {
  /** Import sources: the places the API pulls a customer's data from. */
  readonly sources: Sources;
  /** Every operation of the OpenAPI document, by method and path. */
  readonly api: Api;
}

/**
 * Creates a client. The key, `baseUrl`, `timeout`, `maxRetries` and `headers` are checked at once; nothing is sent
 * before the first call.
 *
 * @throws {ConfigurationError} The API key is missing, or an option cannot be used; `option` names it.
 *
 * @example
 * const client = createClient(); // PREQUEL_API_KEY from the environment
 */
export function createClient(options: ClientOptions = {}): PrequelClient {
  const config = readConfig(options);
  const openapiClient = createOpenapiClient(config);
  openapiClient.use(authentication(config));
  const send = createSend(openapiClient, config);
  return Object.freeze({ sources: createSources(send, config), api: createApi(send) });
}
