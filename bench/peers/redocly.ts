import { createClient, OPERATIONS, type Ops, type SourceInput } from "../generated/redocly/client.ts";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const auth = { apiKey: { ApiKeyAuth: apiKey } };
  const client = createClient<Ops>(OPERATIONS, { serverUrl: baseUrl, auth, ...(fetch && { fetch }) });
  const create = async (source: SourceInput) => {
    const { data } = await client.createImportSource({ body: { source } });
    return data.source;
  };
  return { client, create };
}
