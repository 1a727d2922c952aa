import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { listen } from "../../scripts/lib/listen.ts";
import { source } from "../lib/example.ts";
import { connectPeer, forEachPeer, type PeerName } from "../lib/peers.ts";
import type { PeerColumns } from "../lib/report.ts";

const apiKey = "canary-bench-key";
const secrets = [apiKey, "canary-postgres-password"];

/** Finds what each client sends to another origin after a redirect, and which of its objects print a secret. */
export async function secretColumns(): Promise<PeerColumns> {
  const sent = await forEachPeer(sentAfterRedirect);
  const visible = await forEachPeer(visibleInLogs);
  return {
    "sent to another origin after a redirect": (name) => sent[name].join(", ") || "nothing",
    "secrets visible in logs": (name) => visible[name].join(", ") || "none",
  };
}

async function sentAfterRedirect(name: PeerName): Promise<string[]> {
  const sent: string[] = [];
  const location = await serverThat((outgoing, body, incoming) => {
    if (incoming.headers["x-api-key"] === apiKey) sent.push("API key");
    if (body) sent.push(`credentials (${body.length} bytes)`);
    outgoing.writeHead(401).end();
  });
  await errorAfter(name, (outgoing) => outgoing.writeHead(307, { location }).end());
  return sent;
}

const envelope = (message: string) => JSON.stringify({ status: "error", data: null, message });

/** The objects that a user may print. */
const objects: Readonly<Record<string, (name: PeerName) => Promise<unknown>>> = {
  "client object": async (name) =>
    (await connectPeer(name, { baseUrl: "http://127.0.0.1:9", apiKey })).client,
  "401 error": (name) => errorAfter(name, (outgoing) => outgoing.writeHead(401).end(envelope("No."))),
  "422 error that quotes the request": (name) =>
    errorAfter(name, (outgoing, body) =>
      outgoing.writeHead(422, { "x-echo": apiKey }).end(envelope(`No: ${body} with ${apiKey}`)),
    ),
  "connection error": (name) => errorAfter(name, (outgoing) => outgoing.destroy()),
};

async function visibleInLogs(name: PeerName): Promise<string[]> {
  const visible: string[] = [];
  for (const [title, objectOf] of Object.entries(objects)) {
    if (showsSecret(await objectOf(name))) visible.push(title);
  }
  return visible;
}

type Respond = (outgoing: ServerResponse, body: string, incoming: IncomingMessage) => unknown;

/** The error that a client throws after a response. */
async function errorAfter(name: PeerName, respond: Respond): Promise<unknown> {
  const { create } = await connectPeer(name, { baseUrl: await serverThat(respond), apiKey });
  try {
    await create(source);
  } catch (error) {
    return error;
  }
  throw new Error(`${name} does not fail when the server does.`);
}

/** Starts a server that does not keep the process running, and returns its URL. */
async function serverThat(respond: Respond): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    outgoing.setHeader("content-type", "application/json");
    respond(outgoing, await text(incoming), incoming);
  });
  return listen(server.unref());
}

/** Prints a value as a person does, and as a logger does. */
function showsSecret(value: unknown): boolean {
  let printed = inspect(value, { depth: 20 });
  try {
    printed += JSON.stringify(value);
  } catch {
    // A value with a cycle has no JSON.
  }
  return secrets.some((secret) => printed.includes(secret));
}
