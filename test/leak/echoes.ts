import type { ServerResponse } from "node:http";
import type { ReceivedRequest } from "./echo-server.ts";

/** One way in which a server puts an encoded secret into a response. */
export interface Echo {
  readonly name: string;
  /** Whether the text around the secret identifies it, so that it is replaced even when it is short. */
  readonly showsShort: boolean;
  /** Whether the echo has an encoding of its own, so that it takes the secret only unencoded. */
  readonly rawOnly?: boolean;
  respond(status: number, encoded: string, request: ReceivedRequest, response: ServerResponse): void;
}

const json = { "content-type": "application/json" };

function envelope(message: string, more: object = {}): string {
  return JSON.stringify({ status: "error", data: null, message, ...more });
}

type Body = (encoded: string, request: ReceivedRequest) => string;

function echo(name: string, body: Body, type = "text/plain"): Echo {
  return {
    name,
    showsShort: false,
    respond(status, encoded, request, response) {
      response.writeHead(status, { "content-type": type }).end(body(encoded, request));
    },
  };
}

function jsonEcho(name: string, body: Body, showsShort = false): Echo {
  return { ...echo(name, body, "application/json"), showsShort };
}

function headerEcho(
  name: string,
  headers: (encoded: string) => Record<string, string>,
  showsShort = false,
): Echo {
  return {
    name,
    showsShort,
    respond(status, encoded, _, response) {
      response.writeHead(status, { ...json, ...headers(headerSafe(encoded)) }).end(envelope("No."));
    },
  };
}

/** The bytes of a text as a server writes them into a header. Bytes that a header cannot contain are percent-encoded. */
export function headerSafe(text: string): string {
  return Buffer.from(text)
    .toString("latin1")
    .replace(/[^\t -~\x80-\xff]/g, (character) => encodeURIComponent(character));
}

function headerNameSafe(text: string): string {
  return encodeURIComponent(text).replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Every echo that the client exposes, scrubbed. */
export const echoes: readonly Echo[] = [
  jsonEcho("a message", (encoded) => envelope(encoded), true),
  jsonEcho("a sentence", (encoded) => envelope(`The value ${encoded}, is not right.`)),
  jsonEcho("a sentence with its name", (encoded) => envelope(`Not for password=${encoded}, sorry.`), true),
  jsonEcho("a sentence with a colon", (encoded) => envelope(`Wrong secret: ${encoded}`), true),
  jsonEcho("quotes in a sentence", (encoded) => envelope(`The value "${encoded}" is not right.`), true),
  jsonEcho(
    "the user info of a URL",
    (encoded) => envelope(`No route to ftp://me:${encoded}@db.example/`),
    true,
  ),
  jsonEcho("a field", (encoded) => envelope("No.", { details: [{ received: encoded }] }), true),
  jsonEcho("a property name", (encoded) => envelope("No.", { issues: { [encoded]: ["is wrong"] } }), true),
  jsonEcho("JSON without an envelope", (encoded) => JSON.stringify([[encoded]]), true),
  jsonEcho("broken JSON", (encoded) => envelope(`Not ${encoded}`).slice(0, -2)),
  jsonEcho("JSON with every character escaped", (encoded) => `{"message":"${escapeAll(`Not ${encoded}`)}"}`),
  echo("a page", (encoded) => `<!doctype html><p title="${encoded}">Not right</p>`, "text/html"),
  echo("plain text", (encoded) => `Value ${encoded} refused.`),
  jsonEcho("the whole request", (_, { headers, body }) => envelope("Received", { headers, body })),
  echo("the whole request as text", (_, { headers, body }) => `${JSON.stringify(headers)}\n${body}`),
  echo("the whole request in base64", (_, request) =>
    Buffer.from(JSON.stringify(request)).toString("base64"),
  ),
  headerEcho("a header", (encoded) => ({ "x-echo": `Value ${encoded} refused` })),
  headerEcho("a whole header", (encoded) => ({ "x-echo": encoded }), true),
  headerEcho("the request id", (encoded) => ({ "x-request-id": encoded }), true),
  headerEcho("a cookie", (encoded) => ({ "set-cookie": `received=${encoded}; path=/` }), true),
  headerEcho("the time to wait", (encoded) => ({ "retry-after": encoded }), true),
  headerEcho("the content type", (encoded) => ({ "content-type": `text/${encoded}` })),
  {
    ...headerEcho("a header's name", (encoded) => ({ [`x-${headerNameSafe(encoded)}`]: "" })),
    rawOnly: true,
  },
];

/** An echo that the client does not expose. */
export const statusLineEcho: Echo = {
  name: "the status line",
  showsShort: false,
  respond(status, encoded, _, response) {
    response.writeHead(status, headerSafe(encoded), json).end(envelope("No."));
  },
};

function escapeAll(text: string): string {
  return text.replace(
    /[\s\S]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
