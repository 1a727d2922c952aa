import type { IncomingMessage, ServerResponse } from "node:http";
import { serve } from "../support/servers.ts";

export interface ReceivedRequest {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Responds to one request, or breaks the connection. */
export type Responder = (request: ReceivedRequest, response: ServerResponse) => void;

/** A server that responds to each call in the way of that call. */
export interface EchoServer {
  /** The base URL for a call that this responder serves. */
  urlFor(respond: Responder): string;
}

/** Starts an echo server for one test. The first segment of a path tells it which responder to use. */
export async function startEchoServer(): Promise<EchoServer> {
  const responders = new Map<string, Responder>();
  const url = await serve(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const respond = responders.get(request.url?.split("/")[1] ?? "");
    respond?.({ headers: request.headers, body }, response);
  });
  let count = 0;
  return {
    urlFor(respond) {
      count += 1;
      responders.set(`${count}`, respond);
      responders.delete(`${count - 1000}`);
      return `${url}/${count}`;
    },
  };
}
