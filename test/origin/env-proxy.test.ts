import { expect, test } from "vitest";
import { runScript } from "../support/run.ts";
import { serve, serveTcp } from "../support/servers.ts";

const [major = 0] = process.versions.node.split(".").map(Number);

/** Lists the sources of an API on this machine with `NODE_USE_ENV_PROXY=1`; resolves to what the proxy received. */
async function bytesAtProxy(noProxy: string | undefined): Promise<[string, string]> {
  const page = { status: "success", data: { sources: [] }, has_next: false, next_url: null, message: "" };
  const api = await serve((_, response) => response.end(JSON.stringify(page)));
  let received = "";
  const proxy = await serveTcp((socket) => {
    socket.on("data", (chunk) => {
      received += chunk;
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
  });
  const env = { NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy, NO_PROXY: noProxy };
  const { stdout } = await runScript("test/origin/env-proxy/list.ts", [api], { env });
  return [stdout.trim(), received];
}

// SECURITY.md describes this: the client cannot see it.
test.skipIf(major < 24)(
  "Node 24 uses its proxy for this machine, too, unless NO_PROXY names it",
  async () => {
    const [outcome, received] = await bytesAtProxy(undefined);
    expect(outcome).toBe("ConnectionError");
    expect(received).toContain("127.0.0.1");
    expect(await bytesAtProxy("localhost,127.0.0.1,::1")).toEqual(["listed", ""]);
  },
);
