/** Reads a request and sends a fixed response. */
import { createServer } from "node:http";
import { listen } from "../../scripts/lib/listen.ts";
import { responseBody } from "../lib/example.ts";

const server = createServer((incoming, outgoing) => {
  incoming.resume().on("end", () => {
    outgoing.writeHead(200, { "content-type": "application/json" }).end(responseBody);
  });
});
console.log(await listen(server));
