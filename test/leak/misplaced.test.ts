import { createClient } from "prequel-import";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { refusingUrl, serve } from "../support/servers.ts";

const secret = "canary-correct-horse";
const { source } = anyExample;

/** Sources that only a caller without types can send. The API rejects them and echoes them. */
const sources: Readonly<Record<string, unknown>> = {
  "in a configuration that is JSON as text": {
    ...source,
    [source.vendor]: JSON.stringify({ password: secret }),
  },
  "in a source that is JSON as text": JSON.stringify({ ...source, password: secret }),
  "under a name in capitals": { ...source, Password: secret },
  "under a name in another style": { ...source, "private-key": secret, privateKey: `${secret}-2` },
  "in an object instead of a string": { ...source, password: { value: secret } },
};

test.each(Object.entries(sources))("a secret %s is scrubbed", async (_, sent) => {
  const baseUrl = await serve(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    const input = JSON.stringify(body.source);
    response.writeHead(422).end(JSON.stringify({ message: `Received ${input}`, input, body }));
  });
  const client = createClient({ apiKey: "canary-key", baseUrl });
  const error = await Reflect.apply(client.sources.create, client.sources, [sent]).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: "UnprocessableEntityError" });
  expect(JSON.stringify([error, error.message])).not.toContain("correct-horse");
});

test.each([
  ["a cookie", "cookie", `session=${secret}; theme=dark`],
  ["a token with a parameter", "authorization", `Token token="${secret}", realm=acme`],
  ["a token before a tab", "x-token", `${secret}\t`],
])("%s in a header that the caller sets is scrubbed", async (_, name, value) => {
  const baseUrl = await serve((_, response) => {
    response.writeHead(401).end(JSON.stringify({ message: `Not known: <${secret}>`, theme: "dark" }));
  });
  const client = createClient({ apiKey: "canary-key", baseUrl, headers: { [name]: value } });
  const create = client.sources.create(source);
  await expect(create).rejects.toMatchObject({
    body: { message: "Not known: <[redacted]>", theme: "dark" },
  });
});

test.each([
  ["the key", "canary-key-123", "canary-key-123"],
  ["a token of the gateway", "sk_prod_canary-7", "canary-7"],
])(
  "%s in the path of the base URL is scrubbed from the error of a connection",
  async (_, segment, secret) => {
    const baseUrl = `${await refusingUrl()}/${segment}`;
    const client = createClient({ apiKey: "canary-key-123", baseUrl, maxRetries: 0 });
    const error = await client.sources.list().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining("/[redacted] could"),
    });
    expect(String(error)).not.toContain(secret);
  },
);

test("a secret of 12 MiB in one line does not break the scrubber", async () => {
  const baseUrl = await serve((request, response) => {
    request.resume().once("end", () => response.writeHead(400).end("No."));
  });
  const { sources } = createClient({ apiKey: "canary-key", baseUrl });
  const long = Object.assign(structuredClone(source), { password: "a".repeat(12 * 2 ** 20) });
  await expect(sources.create(long)).rejects.toMatchObject({ name: "BadRequestError" });
});
