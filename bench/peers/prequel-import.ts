import { createClient, type SourceInput } from "prequel-import";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = createClient({ baseUrl, apiKey, ...(fetch && { fetch }) });
  return { client, create: (source: SourceInput) => client.sources.create(source) };
}
