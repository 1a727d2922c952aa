import ky from "ky";
import type { Options } from "./options.ts";

type Envelope = { data: { source: { id: string } } };

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = ky.create({ prefixUrl: baseUrl, headers: { "x-api-key": apiKey }, ...(fetch && { fetch }) });
  const create = async (source: object) => {
    const { data } = await client.post("import/sources", { json: { source } }).json<Envelope>();
    return data.source;
  };
  return { client, create };
}
