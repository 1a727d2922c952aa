import type { Options } from "./options.ts";

/** The least code that does the job. */
export function connect({ baseUrl, apiKey, fetch = globalThis.fetch }: Options) {
  const headers = { "content-type": "application/json", "x-api-key": apiKey };
  const create = async (source: object): Promise<{ id: string }> => {
    const body = JSON.stringify({ source });
    const response = await fetch(`${baseUrl}/import/sources`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const { data } = await response.json();
    return data.source;
  };
  return { client: undefined, create };
}
