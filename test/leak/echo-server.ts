import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What the server received. */
export interface Received {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** How one request is answered, or broken off. */
export type Reply = (received: Received, response: ServerResponse) => void;

/** A server that answers each call as that call asks for: by the first segment of its path. */
export interface EchoServer {
  /** The base URL of a call that is answered so. */
  serve(reply: Reply): string;
  close(): Promise<void>;
}

export async function startEchoServer(): Promise<EchoServer> {
  const replies = new Map<string, Reply>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const reply = replies.get(request.url?.split("/")[1] ?? "");
    reply?.({ headers: request.headers, body }, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  let count = 0;

  return {
    serve(reply) {
      count += 1;
      replies.set(`${count}`, reply);
      replies.delete(`${count - 1000}`);
      return `http://127.0.0.1:${port}/${count}`;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
