import { connect } from "node:net";
import { listen } from "./socket.ts";

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
  const url = await listen((socket) => {
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
      if (received.endsWith(fence)) reached();
      socket.end();
    });
  });
  return {
    url,
    // A connection of our own comes last: what was sent before it has arrived when it has.
    async received() {
      const arrived = new Promise<void>((resolve) => {
        reached = resolve;
      });
      connect(Number(new URL(url).port), "127.0.0.1").end(fence);
      await arrived;
      return received.slice(0, -fence.length);
    },
  };
}
