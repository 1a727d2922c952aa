import type { ServerResponse } from "node:http";
import type { ClientOptions } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import type { EchoServer, Responder } from "./echo-server.ts";
import { type Echo, headerSafe, statusLineEcho } from "./echoes.ts";

/** One way in which a call fails, or succeeds, while the server or a custom `fetch` echoes its secret. */
export interface Failure {
  readonly name: string;
  /** Whether the client exposes the response, so that the secret would show if it were not scrubbed. */
  readonly exposesResponse: boolean;
  /** Sets up a call that fails in this way. */
  readonly setUp: (context: FailureContext) => CallSetup;
}

export interface FailureContext {
  readonly server: EchoServer;
  readonly echo: Echo;
  /** The part of the secret that is echoed. */
  readonly echoed: string;
  /** The same, encoded. */
  readonly encoded: string;
  readonly maxRetries: number;
}

export interface CallSetup {
  readonly options: ClientOptions;
  readonly signal?: AbortSignal;
  /** Whether the call may end before the server receives it, because of an invalid option or the timeout. */
  readonly mayNotArrive?: boolean;
}

const documentedStatuses = Object.keys(document.paths["/import/sources"].post.responses).map(Number);
export const errorStatuses = documentedStatuses.filter((status) => status >= 400);

/** A response with this status that echoes the secret. */
export function statusFailure(status: number): Failure {
  return {
    name: `${status}`,
    exposesResponse: status >= 400,
    setUp: ({ server, echo, encoded, maxRetries }) =>
      callTo(
        server,
        (request, response) => {
          if (status === 429) response.setHeader("retry-after", "0");
          echo.respond(status, encoded, request, response);
        },
        { maxRetries },
      ),
  };
}

const statusLineFailure: Failure = {
  name: "a status line with the secret",
  exposesResponse: false,
  setUp: ({ server, encoded }) =>
    callTo(server, (request, response) => statusLineEcho.respond(422, encoded, request, response)),
};

function redirectFailure(status: number, to: string, location: (encoded: string) => string): Failure {
  return {
    name: `${status} to ${to}`,
    exposesResponse: false,
    setUp: ({ server, encoded }) =>
      callTo(server, (_, response) =>
        response.writeHead(status, { location: headerSafe(location(encoded)) }).end(),
      ),
  };
}

const redirects = [
  redirectFailure(301, "a host", (encoded) => `https://${encoded}.example/`),
  redirectFailure(302, "a query", (encoded) => `https://other.example/?received=${encoded}`),
  redirectFailure(303, "a user", (encoded) => `https://${encoded}:${encoded}@other.example/`),
  redirectFailure(307, "a path", (encoded) => `/${encoded}`),
  redirectFailure(308, "an invalid URL", (encoded) => `http://[${encoded}`),
  redirectFailure(308, "only the secret", (encoded) => encoded),
];

const network: Failure[] = [
  networkFailure("a reset before the response", (_, response) => {
    response.socket?.resetAndDestroy();
  }),
  networkFailure("a reset during the response", (encoded, response) => {
    response.writeHead(500, { "x-echo": headerSafe(encoded) });
    response.write(`{"message":${JSON.stringify(encoded)}`, () => response.socket?.resetAndDestroy());
  }),
  networkFailure("a response that ends too early", (encoded, response) => {
    response.writeHead(200, { "x-echo": headerSafe(encoded), "content-length": 100_000 });
    response.write(`{"message":${JSON.stringify(encoded)}`, () => response.socket?.end());
  }),
  networkFailure("a response that is not HTTP", (encoded, response) => {
    response.socket?.end(`HTTP/1.1 ${headerSafe(encoded)}\r\n\r\n`);
  }),
  {
    name: "a response that stalls",
    exposesResponse: false,
    setUp: ({ server, encoded }) => {
      const stall: Responder = (_, response) => {
        response.writeHead(500, { "x-echo": headerSafe(encoded) }).write(encoded);
      };
      return { ...callTo(server, stall, { timeout: 20 }), mayNotArrive: true };
    },
  },
  {
    name: "an abort",
    exposesResponse: false,
    setUp: ({ server, encoded }) => {
      const controller = new AbortController();
      const abort: Responder = (_, response) => {
        response.writeHead(500, { "x-echo": headerSafe(encoded) }).write(encoded);
        controller.abort(new Error("The caller gave up."));
      };
      return { ...callTo(server, abort), signal: controller.signal };
    },
  },
  {
    name: "a fetch whose error quotes the request",
    exposesResponse: false,
    setUp: ({ encoded }) => ({
      options: {
        fetch: async (url, init) => {
          const cause = Object.assign(new Error(`${init.body}`), { code: encoded, headers: init.headers });
          throw Object.assign(new TypeError(`${url} ${JSON.stringify(init)}`, { cause }), { init });
        },
      },
    }),
  },
];

function networkFailure(
  name: string,
  breakConnection: (encoded: string, response: ServerResponse) => void,
): Failure {
  return {
    name,
    exposesResponse: false,
    setUp: ({ server, encoded }) => callTo(server, (_, response) => breakConnection(encoded, response)),
  };
}

const success: Failure = {
  name: "a success with the secret in its headers",
  exposesResponse: false,
  setUp: ({ server, encoded }) =>
    callTo(server, (_, response) => {
      const echo = headerSafe(encoded);
      response.writeHead(200, { "x-echo": echo, "x-request-id": echo });
      response.end('{"status":"success","data":{"source":{}},"message":""}');
    }),
};

const invalidOptions: Failure[] = [
  optionFailure("a key with a line break", (echoed) => ({ apiKey: `${echoed}\n` })),
  optionFailure("a key with a space", (echoed) => ({ apiKey: `${echoed} ` })),
  optionFailure("a function that returns an invalid key", (echoed) => ({
    apiKey: async () => `\0${echoed}`,
  })),
  optionFailure("a header with a line break", (echoed) => ({ headers: { "x-token": `${echoed}\r\n` } })),
  optionFailure("a header with an invalid name", (echoed) => ({ headers: { [`${echoed}:`]: "token" } })),
  optionFailure("a user in the base URL", (echoed) => ({
    baseUrl: `https://${encodeURIComponent(echoed)}@api.example`,
  })),
  optionFailure("a query in the base URL", (echoed) => ({
    baseUrl: `https://api.example?${encodeURIComponent(echoed)}`,
  })),
  optionFailure("an insecure base URL", (echoed) => ({
    baseUrl: `http://api.example/${encodeURIComponent(echoed)}`,
  })),
  optionFailure("an invalid base URL", (echoed) => ({ baseUrl: `https:// ${echoed}` })),
];

function optionFailure(name: string, options: (echoed: string) => ClientOptions): Failure {
  return {
    name,
    exposesResponse: false,
    setUp: ({ echoed }) => ({ options: options(echoed), mayNotArrive: true }),
  };
}

/** Each kind of failure once. */
export const failures: readonly Failure[] = [
  ...[200, ...errorStatuses].map(statusFailure),
  success,
  statusLineFailure,
  ...redirects,
  ...network,
  ...invalidOptions,
];

function callTo(server: EchoServer, respond: Responder, options: ClientOptions = {}): CallSetup {
  return { options: { ...options, baseUrl: server.urlFor(respond) } };
}
