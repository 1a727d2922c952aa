import { createServer } from "node:http";
import { connect } from "node:net";
import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

import * as undici from "undici";

/** The least that a proxy does: it opens a tunnel to the host that it is asked for. */
const proxy = createServer().on("connect", ({ url }, client) => {
  const { hostname, port } = new URL(`http://${url}`);
  const server = connect(port, hostname);
  const refuse = () => client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  server.on("error", refuse).on("connect", () => {
    server.off("error", refuse).on("error", () => client.destroy());
    client.write("HTTP/1.1 200 OK\r\n\r\n");
    server.pipe(client).pipe(server);
  });
  client.on("error", () => server.destroy());
});
await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));

const dispatcher = new undici.ProxyAgent({
  uri: `http://127.0.0.1:${proxy.address().port}`,
  proxyTunnel: true,
});
const fetch = (url, init) => undici.fetch(url, { ...init, dispatcher });
const servers = JSON.parse(process.env.SMOKE_SERVERS);
console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers, fetch })));
process.exit();
