import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A raw TCP server of a test's own, on any free port unless one is named; gone when the test is. */
export async function listen(onSocket: (socket: Socket) => void, port = 0): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
    onSocket(socket);
  }).listen(port, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address that refuses connections. */
export async function refusing(): Promise<string> {
  const server = new URL(await listen(() => {}));
  // A port bound by a client's end: nobody listens on it, and nobody else is given it meanwhile.
  const held = connect({ host: server.hostname, port: Number(server.port), localAddress: "127.0.0.1" });
  held.on("error", () => {});
  onTestFinished(() => void held.destroy());
  await once(held, "connect");
  return `http://127.0.0.1:${held.localPort}`;
}
