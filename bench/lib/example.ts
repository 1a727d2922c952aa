import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import type { SourceInput } from "prequel-import";
import document from "../../src/generated/openapi.json" with { type: "json" };

const { requestBody, responses } = document.paths["/import/sources"].post;
const name = "postgres.password_auth";

/** The source that every client creates. */
export const source = requestBody.content["application/json"].examples[name].value.source as SourceInput;

/** The body of the API's response. */
export const responseBody = JSON.stringify(responses[200].content["application/json"].examples[name].value);

/** Creates the source with `node:http`, which is so fast that the measurement shows the speed of the server. */
export function sourceCreator(baseUrl: string, connections: number): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
  const body = JSON.stringify({ source });
  return async () => {
    const outgoing = request(`${baseUrl}/import/sources`, { method: "POST", agent, headers }).end(body);
    const [response] = (await once(outgoing, "response")) as [IncomingMessage];
    const received = await text(response);
    if (response.statusCode !== 200) throw new Error(`A valid source is rejected: ${received}`);
  };
}
