import { createClient } from "../generated/hey-api/client/index.ts";
import { createImportSource } from "../generated/hey-api/sdk.gen.ts";
import type { SourceInputWritable } from "../generated/hey-api/types.gen.ts";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = createClient({ baseUrl, auth: apiKey, throwOnError: true, ...(fetch && { fetch }) });
  const create = async (source: SourceInputWritable) => {
    const { data } = await createImportSource({ client, body: { source }, throwOnError: true });
    return data.data.source;
  };
  return { client, create };
}
