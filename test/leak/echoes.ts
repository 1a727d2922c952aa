import type { ServerResponse } from "node:http";
import type { Received } from "./echo-server.ts";

/** One way for a server to put a secret, spelt somehow, into an answer. */
export interface Echo {
  readonly name: string;
  /** Whether the secret is the whole of a JSON string: only there a short one is replaced. */
  readonly whole: boolean;
  /** Whether it can hold a secret in one spelling only. */
  readonly rawOnly?: boolean;
  write(status: number, spelt: string, received: Received, response: ServerResponse): void;
}

const json = { "content-type": "application/json" };

function envelope(message: string, more: object = {}): string {
  return JSON.stringify({ status: "error", data: null, message, ...more });
}

function echo(name: string, text: (spelt: string, received: Received) => string, type = "text/plain"): Echo {
  return {
    name,
    whole: false,
    write(status, spelt, received, response) {
      response.writeHead(status, { "content-type": type }).end(text(spelt, received));
    },
  };
}

function echoJson(name: string, text: (spelt: string, received: Received) => string, whole = false): Echo {
  return { ...echo(name, text, "application/json"), whole };
}

function echoHeaders(name: string, headers: (spelt: string) => Record<string, string>, whole = false): Echo {
  return {
    name,
    whole,
    write(status, spelt, _, response) {
      response.writeHead(status, { ...json, ...headers(headerSafe(spelt)) }).end(envelope("No."));
    },
  };
}

/** As the bytes that a server puts on the wire; what no header can hold is percent-encoded. */
export function headerSafe(text: string): string {
  return Buffer.from(text)
    .toString("latin1")
    .replace(/[^\t -~\x80-\xff]/g, (character) => encodeURIComponent(character));
}

function nameSafe(text: string): string {
  return encodeURIComponent(text).replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Every echo that the client hands on, scrubbed. */
export const echoes: readonly Echo[] = [
  echoJson("a message", (spelt) => envelope(spelt), true),
  echoJson("a sentence", (spelt) => envelope(`The value ${spelt}, is not right.`)),
  echoJson("a field", (spelt) => envelope("No.", { details: [{ received: spelt }] }), true),
  echoJson("a property name", (spelt) => envelope("No.", { issues: { [spelt]: ["is wrong"] } }), true),
  echoJson("JSON without an envelope", (spelt) => JSON.stringify([[spelt]]), true),
  echoJson("broken JSON", (spelt) => envelope(`Not ${spelt}`).slice(0, -2)),
  echoJson("JSON with every character escaped", (spelt) => `{"message":"${escapeAll(`Not ${spelt}`)}"}`),
  echo("a page", (spelt) => `<!doctype html><p title="${spelt}">Not right</p>`, "text/html"),
  echo("plain text", (spelt) => `Value ${spelt} refused.`),
  echoJson("the whole request", (_, { headers, body }) => envelope("Received", { headers, body })),
  echo("the whole request as text", (_, { headers, body }) => `${JSON.stringify(headers)}\n${body}`),
  echo("the whole request in base64", (_, received) =>
    Buffer.from(JSON.stringify(received)).toString("base64"),
  ),
  echoHeaders("a header", (spelt) => ({ "x-echo": `Value ${spelt} refused` })),
  echoHeaders("a whole header", (spelt) => ({ "x-echo": spelt }), true),
  echoHeaders("the request id", (spelt) => ({ "x-request-id": spelt }), true),
  echoHeaders("a cookie", (spelt) => ({ "set-cookie": `received=${spelt}; path=/` })),
  echoHeaders("the content type", (spelt) => ({ "content-type": `text/${spelt}` })),
  { ...echoHeaders("a header's name", (spelt) => ({ [`x-${nameSafe(spelt)}`]: "" })), rawOnly: true },
];

/** The status line goes nowhere. */
export const statusLine: Echo = {
  name: "the status line",
  whole: false,
  write(status, spelt, _, response) {
    response.writeHead(status, headerSafe(spelt), json).end(envelope("No."));
  },
};

function escapeAll(text: string): string {
  return text.replace(
    /[\s\S]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
