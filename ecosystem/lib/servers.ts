import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listen } from "../../scripts/lib/listen.ts";
import type { Check, Servers } from "../smoke.ts";

/** Starts servers for the run of one environment, so that it does not see the data of another one. */
export async function startServers(packages: string) {
  // The packed mock, not its source.
  const path = pathToFileURL(join(packages, "prequel-import-mock/dist/index.js")).href;
  const { createMock }: typeof import("prequel-import-mock") = await import(path);
  const mock = createMock();
  let redirected = 0;
  const target = await serve((_request, response) => {
    redirected++;
    response.end();
  });
  const redirect = await serve((request, response) => {
    response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") response.end();
    else request.resume().on("end", () => response.writeHead(307, { location: target.url }).end());
  });
  const closed = await closedPort();
  const url = await mock.listen();
  const servers: Servers = { mock: url, redirect: redirect.url, refused: closed.url };
  return {
    /** The URL of the mock. */
    mock: url,
    /** The addresses of all servers for the environment, as JSON. */
    addresses: JSON.stringify(servers),
    /** The checks that only a server can make. */
    check(): Check[] {
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
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  const url = await listen(server);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, close };
}

/** A port on which nothing listens. A client's end of a connection holds it, so that no other program gets it. */
async function closedPort() {
  const server = createServer();
  const { port, hostname } = new URL(await listen(server));
  const client = connect(Number(port), hostname).on("error", () => {});
  await once(client, "connect");
  const close = () => {
    client.destroy();
    server.close();
  };
  return { url: `http://127.0.0.1:${client.localPort}`, close };
}
