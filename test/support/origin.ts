import { once } from "node:events";
import { connect, createServer } from "node:net";
import { onTestFinished } from "vitest";

/** An origin that nothing may reach: it keeps every byte that it is sent. */
export interface Origin {
  readonly url: string;
  /** All that has arrived until now. */
  received(): Promise<string>;
}

const fence = "the test's own last word";

/** Listens on a port of its own until the test is over, and hangs up on whoever speaks to it. */
export async function listenForBytes(): Promise<Origin> {
  let received = "";
  let reached = () => {};
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
      if (received.endsWith(fence)) reached();
      socket.end();
    });
  }).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
  });
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The test's origin has no port.");
  const { port } = address;
  return {
    url: `http://127.0.0.1:${port}`,
    // A connection of our own comes last: what was sent before it has arrived when it has.
    async received() {
      const arrived = new Promise<void>((resolve) => {
        reached = resolve;
      });
      connect(port, "127.0.0.1").end(fence);
      await arrived;
      return received.slice(0, -fence.length);
    },
  };
}
