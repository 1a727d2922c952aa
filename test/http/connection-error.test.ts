import { createServer } from "node:tls";
import { createClient, type Fetch } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { refusingUrl, startServer } from "../support/servers.ts";
import { selfSigned } from "./self-signed.ts";

function create(baseUrl: string, fetch?: Fetch): Promise<unknown> {
  const client = createClient({ apiKey: "canary-key", baseUrl, maxRetries: 0, ...(fetch && { fetch }) });
  return client.sources.create(anyExample.source);
}

describe("the outcome is not-sent when", () => {
  test("the certificate is not trusted", async () => {
    let chunks = 0;
    const server = createServer(selfSigned(), (socket) => socket.on("data", () => chunks++));
    // The client closes the connection during the handshake.
    server.on("tlsClientError", () => {});
    const port = await startServer(server);
    await expect(create(`https://127.0.0.1:${port}`)).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      message: expect.stringContaining(`no connection to https://127.0.0.1:${port} could be made`),
    });
    expect(chunks).toBe(0);
  });

  test("the host has no address", async () => {
    await expect(create("https://nobody.invalid")).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
    });
  });

  test("every address of the host refuses the connection", async () => {
    const { port } = new URL(await refusingUrl());
    await expect(create(`http://localhost:${port}`)).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      code: "ECONNREFUSED",
    });
  });
});

const refused = { code: "ECONNREFUSED", syscall: "connect" };
const unresolved = { code: "ENOTFOUND", syscall: "getaddrinfo" };
const reset = { code: "ECONNRESET", syscall: "read" };
const proxyRefusal = { code: "UND_ERR_ABORTED", message: "Proxy response (407) !== 200 when HTTP Tunneling" };
const failedSystemCall = (code: string, erroredSysCall: string) =>
  Object.assign(new Error("request to … failed"), { code, errno: code, erroredSysCall });
const failed = (cause: unknown) => new TypeError("fetch failed", { cause });

describe("when fetch rejects with", () => {
  test.each<[string, unknown, string | undefined]>([
    ["a refused connection", failed(refused), "ECONNREFUSED"],
    ["an unknown host", failed(unresolved), "ENOTFOUND"],
    ["a connect timeout of undici", failed({ code: "UND_ERR_CONNECT_TIMEOUT" }), "UND_ERR_CONNECT_TIMEOUT"],
    [
      "a certificate for another host",
      failed({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
    ["an expired certificate", failed({ code: "CERT_HAS_EXPIRED" }), "CERT_HAS_EXPIRED"],
    [
      "an unknown certificate authority",
      failed({ code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }),
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    ],
    [
      "an unverified certificate",
      failed({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }),
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ],
    [
      "a certificate chain with its own root",
      failed({ code: "SELF_SIGNED_CERT_IN_CHAIN" }),
      "SELF_SIGNED_CERT_IN_CHAIN",
    ],
    [
      "several refused connections",
      failed(new AggregateError([refused, { ...refused, code: "EHOSTUNREACH" }])),
      "ECONNREFUSED",
    ],
    ["a refused connection as a deep cause", failed(failed(failed(refused))), "ECONNREFUSED"],
    [
      "a refused connection that is not a cause",
      Object.assign(new Error("refused"), refused),
      "ECONNREFUSED",
    ],
    [
      "the code of Bun",
      Object.assign(new TypeError("Unable to connect."), { code: "ECONNREFUSED" }),
      "ECONNREFUSED",
    ],
    [
      "an older code of Bun",
      Object.assign(new Error("…"), { code: "ConnectionRefused" }),
      "ConnectionRefused",
    ],
    ["a failed connect of node-fetch 3", failedSystemCall("EHOSTUNREACH", "connect"), "EHOSTUNREACH"],
    ["a connect error of Deno", failed(new Error("… for url (…): client error (Connect): …")), undefined],
    ["a proxy that refuses a tunnel", failed(failed(proxyRefusal)), "UND_ERR_ABORTED"],
    ["a dispatcher of another undici", failed({ code: "UND_ERR_INVALID_ARG" }), "UND_ERR_INVALID_ARG"],
  ])("%s, the outcome is not-sent", async (_, thrown, code) => {
    const created = create("https://api.example.com", () => Promise.reject(thrown));
    await expect(created).rejects.toMatchObject({ name: "ConnectionError", outcome: "not-sent", code });
  });

  test.each<[string, unknown, string | undefined]>([
    ["a reset", failed(reset), "ECONNRESET"],
    ["a broken pipe", failed({ code: "EPIPE", syscall: "write" }), "EPIPE"],
    ["a socket that the server closed", failed({ code: "UND_ERR_SOCKET" }), "UND_ERR_SOCKET"],
    ["a refused connection and a reset", failed(new AggregateError([refused, reset])), "ECONNREFUSED"],
    ["an empty AggregateError", failed(new AggregateError([])), undefined],
    [
      "a certificate that the server rejected",
      failed({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }),
      "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    ],
    ["an error without a cause, as in browsers", new TypeError("Failed to fetch"), undefined],
    ["a failed write of node-fetch 3", failedSystemCall("EPROTO", "write"), "EPROTO"],
    ["an unreachable host without a system call", failed({ code: "EHOSTUNREACH" }), "EHOSTUNREACH"],
    [
      "a tunnel that broke",
      failed({ code: "UND_ERR_ABORTED", message: "Request aborted" }),
      "UND_ERR_ABORTED",
    ],
    ["a cause that is a string", failed("ECONNREFUSED"), undefined],
    ["a cause that is its own cause", circular(), undefined],
    ["undefined", undefined, undefined],
    ["a string", "ECONNREFUSED", undefined],
    ["a code that is not an error code", failed({ code: "canary-secret", syscall: "read" }), undefined],
  ])("%s, the outcome is unknown", async (_, thrown, code) => {
    const created = create("https://api.example.com", () => Promise.reject(thrown));
    await expect(created).rejects.toMatchObject({ name: "ConnectionError", outcome: "unknown", code });
  });
});

test.each([
  ["ECONNREFUSED", " (TypeError ECONNREFUSED: nothing listens there)"],
  ["ENOTFOUND", " (TypeError ENOTFOUND: there is no such host)"],
  ["SELF_SIGNED_CERT_IN_CHAIN", " (TypeError SELF_SIGNED_CERT_IN_CHAIN: its certificate is not trusted)"],
  ["UND_ERR_INVALID_ARG", " (TypeError UND_ERR_INVALID_ARG: the dispatcher belongs to another undici)"],
  ["ERR_INVALID_ARG_TYPE", " (TypeError ERR_INVALID_ARG_TYPE): "],
])("the code %s is named, with the likely reason where it has one", async (code, words) => {
  const created = create("https://api.example.com", () => Promise.reject(failed({ code })));
  await expect(created).rejects.toThrow(words);
});

test("a fetch that throws ends in a ConnectionError", async () => {
  const throwing = () => {
    throw new TypeError("canary");
  };
  const connectionError = { name: "ConnectionError", outcome: "unknown" };
  await expect(create("https://api.example.com", throwing)).rejects.toMatchObject(connectionError);
});

function circular(): Error {
  const error = failed(undefined);
  error.cause = error;
  return error;
}
