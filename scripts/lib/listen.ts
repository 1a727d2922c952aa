import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

/** Starts a server on this machine, on a free port unless one is given. Resolves to its URL. */
export async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
