import type { Options } from "./options.ts";

/** The least code that does the job: the baseline for everything else. */
export function connect({ baseUrl, apiKey, fetch = globalThis.fetch }: Options) {
  return {
    client: undefined,
    async create(source: object): Promise<{ id: string }> {
      const response = await fetch(`${baseUrl}/import/sources`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": apiKey },
        body: JSON.stringify({ source }),
      });
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      const { data } = await response.json();
      return data.source;
    },
  };
}
