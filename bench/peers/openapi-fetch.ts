import createClient from "openapi-fetch";
import type { paths, SourceInput } from "prequel-import";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = createClient<paths>({ baseUrl, headers: { "x-api-key": apiKey }, ...(fetch && { fetch }) });
  const create = async (source: SourceInput) => {
    const { data, error } = await client.POST("/import/sources", { body: { source } });
    if (!data) throw error;
    return data.data.source;
  };
  return { client, create };
}
