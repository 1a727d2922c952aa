import { once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { connect, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Starts a server on a free port and stops it when the test ends. Resolves to the port. */
export async function startServer(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await once(server, "listening");
  return portOf(server);
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return address.port;
}

/** Finds ports in a row on which nothing listens, for programs that cannot choose a port. Resolves to the first one. */
export async function freePorts(count: number): Promise<number> {
  const servers = Array.from({ length: count }, () => createTcpServer());
  try {
    let first = 0;
    for (const [index, server] of servers.entries()) {
      server.listen(index === 0 ? 0 : first + index, "127.0.0.1");
      await once(server, "listening");
      first ||= portOf(server);
    }
    return first;
  } catch {
    return freePorts(count);
  } finally {
    for (const server of servers) server.close();
  }
}

/** Starts an HTTP server for one test. Resolves to its URL. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await startServer(createHttpServer(listener))}`;
}

/** Starts a TCP server for one test. Resolves to the URL at which an HTTP client reaches it. */
export async function serveTcp(onSocket: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    onSocket(socket);
  });
  return `http://127.0.0.1:${await startServer(server)}`;
}

/** Resolves to a URL that refuses connections. */
export async function refusingUrl(): Promise<string> {
  const server = new URL(await serveTcp(() => {}));
  // A client's end holds the port, so nobody listens on it and no other program gets it during the test.
  const client = connect({ host: server.hostname, port: Number(server.port), localAddress: "127.0.0.1" });
  client.on("error", () => {});
  onTestFinished(() => void client.destroy());
  await once(client, "connect");
  return `http://127.0.0.1:${client.localPort}`;
}

/** A server that nothing may reach. */
interface ByteRecorder {
  readonly url: string;
  /** Resolves to every byte that has arrived so far. */
  received(): Promise<string>;
}

const lastBytes = "the last bytes of the test";

/** Starts a server that records every byte it receives and closes every connection. */
export async function recordBytes(): Promise<ByteRecorder> {
  let received = "";
  let lastBytesArrived = () => {};
  const url = await serveTcp((socket) => {
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
      if (received.endsWith(lastBytes)) lastBytesArrived();
      socket.end();
    });
  });
  return {
    url,
    // When the bytes of this connection have arrived, everything sent before them has arrived too.
    async received() {
      const arrived = new Promise<void>((resolve) => {
        lastBytesArrived = resolve;
      });
      connect(Number(new URL(url).port), "127.0.0.1").end(lastBytes);
      await arrived;
      return received.slice(0, -lastBytes.length);
    },
  };
}
