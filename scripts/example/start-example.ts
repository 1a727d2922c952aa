import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { createClient } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { createServer as createVite } from "vite";
import { createApp } from "../../examples/connect-form/server/app.ts";
import { sourceAliases } from "../lib/aliases.ts";
import { listen } from "../lib/listen.ts";

const root = fileURLToPath(new URL("../../examples/connect-form", import.meta.url));

export interface Example {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the example from source on one port: its page from Vite, its server, and the mock behind it. */
export async function startExample(port = 0): Promise<Example> {
  const mock = createMock();
  // A short timeout, because some scenarios of the mock never respond.
  const prequel = createClient({ apiKey: "demo-key", fetch: mock.fetch, timeout: 5000 });
  const handleApi = getRequestListener(createApp({ prequel, providerId: "acme" }).fetch);

  const server = createServer((request, response) => {
    if (request.url?.startsWith("/api/")) void handleApi(request, response);
    else vite.middlewares(request, response);
  });
  const vite = await createVite({
    root,
    resolve: { alias: sourceAliases },
    server: { middlewareMode: true, ws: { server } },
    logLevel: "warn",
  });
  return {
    url: `${await listen(server, port)}/`,
    async close() {
      await vite.close();
      await mock.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
