/** What becomes of a key and a password: when a server redirects, and when a call fails and is printed. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { peers } from "../peers/index.ts";
import { type PeerName, peerNames } from "../peers/names.ts";
import { source } from "./example.ts";

const apiKey = "canary-bench-key";
const secrets = [apiKey, "canary-postgres-password"];

/** What reached the origin that a redirect pointed to. */
export interface Redirected {
  readonly key: boolean;
  readonly bodyBytes: number;
}

/** Where a secret stood in what was printed. */
export interface Printed {
  readonly client: boolean;
  /** After a plain 401. */
  readonly refused: boolean;
  /** After a 422 that quotes the request. */
  readonly echoed: boolean;
  /** After a connection that broke. */
  readonly broken: boolean;
}

export type Probes = Record<PeerName, { redirected: Redirected; printed: Printed }>;

const results: Partial<Probes> = {};
for (const name of peerNames)
  results[name] = { redirected: await redirect(name), printed: await print(name) };
console.log(JSON.stringify(results));
process.exit();

async function redirect(name: PeerName): Promise<Redirected> {
  let reached = { key: false, bodyBytes: 0 };
  const elsewhere = await listen(async (incoming, outgoing) => {
    const body = await text(incoming);
    reached = { key: incoming.headers["x-api-key"] === apiKey, bodyBytes: Buffer.byteLength(body) };
    outgoing.writeHead(401).end();
  });
  const here = await listen(async (incoming, outgoing) => {
    await text(incoming);
    outgoing.writeHead(307, { location: `${elsewhere}/import/sources` }).end();
  });
  await failureOf(name, here);
  return reached;
}

async function print(name: PeerName): Promise<Printed> {
  const refusing = await listen(async (incoming, outgoing) => {
    await text(incoming);
    outgoing.writeHead(401, json).end(JSON.stringify({ status: "error", data: null, message: "No." }));
  });
  const echoing = await listen(async (incoming, outgoing) => {
    const message = `No: ${await text(incoming)} with ${incoming.headers["x-api-key"]}`;
    outgoing.writeHead(422, { ...json, "x-echo": apiKey });
    outgoing.end(JSON.stringify({ status: "error", data: null, message }));
  });
  const breaking = await listen((incoming) => incoming.resume().on("end", () => incoming.socket.destroy()));
  return {
    client: showsSecret(peers[name].connect({ baseUrl: refusing, apiKey }).client),
    refused: showsSecret(await failureOf(name, refusing)),
    echoed: showsSecret(await failureOf(name, echoing)),
    broken: showsSecret(await failureOf(name, breaking)),
  };
}

const json = { "content-type": "application/json" };

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failureOf(name: PeerName, baseUrl: string): Promise<unknown> {
  try {
    await peers[name].connect({ baseUrl, apiKey }).create(source);
  } catch (thrown) {
    return thrown;
  }
  throw new Error(`${name} succeeded where it could not.`);
}

/** Printed as by a person, and as by a logger. */
function showsSecret(value: unknown): boolean {
  const printed = [inspect(value, { depth: 20 }), serialized(value)].join("\n");
  return secrets.some((secret) => printed.includes(secret));
}

function serialized(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}
