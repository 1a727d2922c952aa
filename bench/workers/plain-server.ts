/** A server that does nothing but read a request and answer it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answer } from "./example.ts";

const server = createServer((incoming, outgoing) => {
  incoming.resume().on("end", () => {
    outgoing.writeHead(200, { "content-type": "application/json" }).end(answer);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
