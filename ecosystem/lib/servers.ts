import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Check, Servers } from "../smoke.ts";

/** Servers for the run of one environment, so that it finds nothing of the others. */
export interface RunningServers {
  /** The URL of the mock. */
  readonly mock: string;
  /** For the environment, as JSON. */
  readonly addresses: string;
  /** What only a server can know: a check of its own. */
  check(): Check[];
  close(): Promise<void>;
}

export async function startServers(packages: string): Promise<RunningServers> {
  // The mock as it is packed.
  const path = pathToFileURL(join(packages, "prequel-import-mock/dist/index.js")).href;
  const { createMock }: typeof import("prequel-import-mock") = await import(path);
  const mock = createMock();
  let redirected = 0;
  const target = await listen((_request, response) => {
    redirected++;
    response.end();
  });
  const redirect = await listen((request, response) => {
    response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") response.end();
    else request.resume().on("end", () => response.writeHead(307, { location: target.url }).end());
  });
  const closed = await closedPort();
  const url = await mock.listen();
  const servers: Servers = { mock: url, redirect: redirect.url, refused: closed.url };
  return {
    mock: url,
    addresses: JSON.stringify(servers),
    check() {
      const error = `The target of the redirect got ${redirected} requests.`;
      return redirected > 0 ? [{ check: "redirect", error }] : [];
    },
    async close() {
      await mock.close();
      for (const server of [target, redirect, closed]) server.close();
    },
  };
}

/** Starts a server on a free port. */
export async function listen(listener?: RequestListener) {
  const server = createServer(listener);
  const port = await listenOn(server);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** A port on which nothing listens, and which nobody else gets meanwhile: a client's end holds it. */
async function closedPort() {
  const server = createServer();
  const client: Socket = connect(await listenOn(server), "127.0.0.1").on("error", () => {});
  await once(client, "connect");
  const close = () => {
    client.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${client.localPort}`, close };
}

async function listenOn(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return address.port;
}
