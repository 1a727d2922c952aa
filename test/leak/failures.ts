import type { ServerResponse } from "node:http";
import type { ClientOptions } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import type { EchoServer, Reply } from "./echo-server.ts";
import { type Echo, headerSafe, statusLine } from "./echoes.ts";

/** What goes wrong with a call whose secret is known to whoever it meets. */
export interface Failure {
  readonly name: string;
  /** Whether the client hands on what the server said: unscrubbed, the secret would be seen. */
  readonly handsOn: boolean;
  /** The options of a client that meets this failure. */
  readonly meet: (trip: Trip) => Meeting;
}

/** One call on its way. */
export interface Trip {
  readonly server: EchoServer;
  readonly echo: Echo;
  /** The secret as it is, and as the server spells it. */
  readonly quoted: string;
  readonly spelt: string;
  readonly repeats: number;
}

export interface Meeting {
  readonly options: ClientOptions;
  readonly signal?: AbortSignal;
  /** Whether the call may end before anything arrives: it is refused, or its time is up. */
  readonly mayNotArrive?: boolean;
}

const documented = Object.keys(document.paths["/import/sources"].post.responses).map(Number);
export const errorStatuses = documented.filter((status) => status >= 400);

/** An answer with this status that echoes the secret. */
export function statusFailure(status: number): Failure {
  return {
    name: `${status}`,
    handsOn: status >= 400,
    meet: ({ server, echo, spelt, repeats }) =>
      serve(
        server,
        (received, response) => {
          if (status === 429) response.setHeader("retry-after", "0");
          echo.write(status, spelt, received, response);
        },
        { maxRetries: repeats },
      ),
  };
}

const withStatusLine: Failure = {
  name: "a status line that quotes",
  handsOn: false,
  meet: ({ server, spelt }) =>
    serve(server, (received, response) => statusLine.write(422, spelt, received, response)),
};

function redirectFailure(status: number, to: string, location: (spelt: string) => string): Failure {
  return {
    name: `${status} to ${to}`,
    handsOn: false,
    meet: ({ server, spelt }) =>
      serve(server, (_, response) =>
        response.writeHead(status, { location: headerSafe(location(spelt)) }).end(),
      ),
  };
}

const redirects = [
  redirectFailure(301, "a host", (spelt) => `https://${spelt}.example/`),
  redirectFailure(302, "a query", (spelt) => `https://other.example/?received=${spelt}`),
  redirectFailure(303, "a user", (spelt) => `https://${spelt}:${spelt}@other.example/`),
  redirectFailure(307, "a path", (spelt) => `/${spelt}`),
  redirectFailure(308, "nowhere", (spelt) => `http://[${spelt}`),
  redirectFailure(308, "the bare secret", (spelt) => spelt),
];

const network: Failure[] = [
  networkFailure("a reset before the answer", (_, response) => {
    response.socket?.resetAndDestroy();
  }),
  networkFailure("a reset after half the answer", (spelt, response) => {
    response.writeHead(500, { "x-echo": headerSafe(spelt) });
    response.write(`{"message":${JSON.stringify(spelt)}`, () => response.socket?.resetAndDestroy());
  }),
  networkFailure("an answer that ends too early", (spelt, response) => {
    response.writeHead(200, { "x-echo": headerSafe(spelt), "content-length": 100_000 });
    response.write(`{"message":${JSON.stringify(spelt)}`, () => response.socket?.end());
  }),
  networkFailure("an answer that is not HTTP", (spelt, response) => {
    response.socket?.end(`HTTP/1.1 ${headerSafe(spelt)}\r\n\r\n`);
  }),
  {
    name: "an answer that stalls",
    handsOn: false,
    meet: ({ server, spelt }) => {
      const meeting = serve(
        server,
        (_, response) => {
          response.writeHead(500, { "x-echo": headerSafe(spelt) }).write(spelt);
        },
        { timeout: 20 },
      );
      return { ...meeting, mayNotArrive: true };
    },
  },
  {
    name: "an abort",
    handsOn: false,
    meet: ({ server, spelt }) => {
      const controller = new AbortController();
      const meeting = serve(server, (_, response) => {
        response.writeHead(500, { "x-echo": headerSafe(spelt) }).write(spelt);
        controller.abort(new Error("The caller gave up."));
      });
      return { ...meeting, signal: controller.signal };
    },
  },
  {
    name: "a fetch whose error quotes the request",
    handsOn: false,
    meet: ({ spelt }) => ({
      options: {
        fetch: async (url, init) => {
          const cause = Object.assign(new Error(`${init.body}`), { code: spelt, headers: init.headers });
          throw Object.assign(new TypeError(`${url} ${JSON.stringify(init)}`, { cause }), { init });
        },
      },
    }),
  },
];

function networkFailure(name: string, breakOff: (spelt: string, response: ServerResponse) => void): Failure {
  return {
    name,
    handsOn: false,
    meet: ({ server, spelt }) => serve(server, (_, response) => breakOff(spelt, response)),
  };
}

const success: Failure = {
  name: "a success that quotes in its headers",
  handsOn: false,
  meet: ({ server, spelt }) =>
    serve(server, (_, response) => {
      const echo = headerSafe(spelt);
      response.writeHead(200, { "x-echo": echo, "x-request-id": echo });
      response.end('{"status":"success","data":{"source":{}},"message":""}');
    }),
};

const configuration: Failure[] = [
  misconfigured("a key with a line break", (quoted) => ({ apiKey: `${quoted}\n` })),
  misconfigured("a key with a space", (quoted) => ({ apiKey: `${quoted} ` })),
  misconfigured("a function that gives a bad key", (quoted) => ({ apiKey: async () => `\0${quoted}` })),
  misconfigured("a header with a line break", (quoted) => ({ headers: { "x-token": `${quoted}\r\n` } })),
  misconfigured("a header with a bad name", (quoted) => ({ headers: { [`${quoted}:`]: "token" } })),
  misconfigured("a user in the base URL", (quoted) => ({
    baseUrl: `https://${encodeURIComponent(quoted)}@api.example`,
  })),
  misconfigured("a query in the base URL", (quoted) => ({
    baseUrl: `https://api.example?${encodeURIComponent(quoted)}`,
  })),
  misconfigured("an insecure base URL", (quoted) => ({
    baseUrl: `http://api.example/${encodeURIComponent(quoted)}`,
  })),
  misconfigured("a base URL that is none", (quoted) => ({ baseUrl: `https:// ${quoted}` })),
];

function misconfigured(name: string, options: (quoted: string) => ClientOptions): Failure {
  return { name, handsOn: false, meet: ({ quoted }) => ({ options: options(quoted), mayNotArrive: true }) };
}

/** Each kind of failure once. */
export const failures: readonly Failure[] = [
  ...[200, ...errorStatuses].map(statusFailure),
  success,
  withStatusLine,
  ...redirects,
  ...network,
  ...configuration,
];

function serve(server: EchoServer, reply: Reply, options: ClientOptions = {}): Meeting {
  return { options: { ...options, baseUrl: server.serve(reply) } };
}
