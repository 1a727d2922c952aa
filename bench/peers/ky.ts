import ky from "ky";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = ky.create({ prefixUrl: baseUrl, headers: { "x-api-key": apiKey }, ...(fetch && { fetch }) });
  return {
    client,
    async create(source: object): Promise<{ id: string }> {
      const { data } = await client
        .post("import/sources", { json: { source } })
        .json<{ data: { source: { id: string } } }>();
      return data.source;
    },
  };
}
