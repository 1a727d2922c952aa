/** Reads a request and sends a fixed response. */
import { createServer } from "node:http";
import { responseBody } from "../lib/example.ts";

const server = createServer((incoming, outgoing) => {
  incoming.resume().on("end", () => {
    outgoing.writeHead(200, { "content-type": "application/json" }).end(responseBody);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`http://127.0.0.1:${address?.port}`);
});
