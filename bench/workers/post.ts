import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

/** Posts JSON in the cheapest way there is, so that it is the server that is measured. */
export function poster(baseUrl: string, connections: number): (body: string) => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
  return async (body) => {
    const { status, answer } = await new Promise<{ status: number | undefined; answer: string }>(
      (resolve, reject) => {
        request(`${baseUrl}/import/sources`, { method: "POST", agent, headers }, (response) => {
          text(response).then((answer) => resolve({ status: response.statusCode, answer }), reject);
        })
          .on("error", reject)
          .end(body);
      },
    );
    if (status !== 200) throw new Error(`A valid source was answered ${status}: ${answer.slice(0, 200)}`);
  };
}
