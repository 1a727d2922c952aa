import axios from "axios";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = axios.create({
    baseURL: baseUrl,
    headers: { "x-api-key": apiKey },
    ...(fetch && { adapter: "fetch", env: { fetch } }),
  });
  const create = async (source: object): Promise<{ id: string }> => {
    const { data } = await client.post("/import/sources", { source });
    return data.data.source;
  };
  return { client, create };
}
