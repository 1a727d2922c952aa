import type { Socket } from "node:net";
import { createClient } from "prequel-import";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { caseCount } from "../support/case-count.ts";
import { serveTcp } from "../support/servers.ts";

const response = (status: number, body: object) => {
  const text = JSON.stringify(body);
  return `HTTP/1.1 ${status} Status\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
};
const page = response(200, {
  status: "success",
  data: { sources: [] },
  has_next: false,
  next_url: null,
  message: "",
});
const created = response(200, anyExample.envelope);
const tooMany = response(429, { status: "error", data: null, message: "Idle for too long." });

// Node takes a response on an idle connection for the response to the request that it is about to write.
test("a 429 on an idle connection, sent without a request, never leads to a second create", async () => {
  let creates = 0;
  let unsolicited = 0;
  let idle: Socket | undefined;
  const baseUrl = await serveTcp((socket) => {
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
      if (received.startsWith("GET")) {
        socket.write(page);
        // As a server does that gives up an idle connection just when it is used again.
        idle = socket;
        received = "";
      } else if (received.includes(`"vendor":"${anyExample.source.vendor}"`) && received.endsWith("}}")) {
        creates++;
        received = "";
        setTimeout(() => socket.destroyed || socket.write(created), 5);
      }
    });
  });
  for (let run = 0; run < caseCount(40, 400); run++) {
    const client = createClient({ apiKey: "canary-key", baseUrl, maxRetries: 5 });
    // It may be the one that takes the response of the run before.
    await client.sources.list({ maxRetries: 0 }).catch(() => {});
    creates = 0;
    idle?.write(tooMany);
    // The response arrives before, while or after the create is written.
    for (let turn = 0; turn < run % 5; turn++) await new Promise(setImmediate);
    const error = await client.sources.create(anyExample.source).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error) expect(error).toMatchObject({ name: expect.stringMatching(/^(RateLimit|Connection)Error$/) });
    if (error) unsolicited++;
    expect(creates).toBeLessThanOrEqual(1);
  }
  // Otherwise the test proves nothing. Newer versions of Node close such a connection before they use it again.
  if (process.versions.node.startsWith("20.")) expect(unsolicited).toBeGreaterThan(0);
});
