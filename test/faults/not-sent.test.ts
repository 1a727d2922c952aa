import { once } from "node:events";
import { createServer } from "node:tls";
import { createClient, type Fetch } from "prequel-import";
import { describe, expect, onTestFinished, test } from "vitest";
import { anyExample } from "../support/examples.ts";
import { freePort } from "../support/port.ts";
import { selfSigned } from "./certificate.ts";

function create(baseUrl: string, fetch?: Fetch): Promise<unknown> {
  const client = createClient({ apiKey: "canary-key", baseUrl, maxRetries: 0, ...(fetch && { fetch }) });
  return client.sources.create(anyExample.source);
}

describe("it is proven that nothing was sent, when", () => {
  test("the certificate is not trusted", async () => {
    let received = 0;
    const server = createServer(selfSigned(), (socket) => socket.on("data", () => received++));
    // The client breaks off.
    server.on("tlsClientError", () => {});
    server.listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    await expect(create(`https://127.0.0.1:${port}`)).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
      message: expect.stringContaining(`no connection to https://127.0.0.1:${port} could be made`),
    });
    expect(received).toBe(0);
  });

  test("the host has no address", async () => {
    await expect(create("https://nobody.invalid")).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not-sent",
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
    });
  });

  test("every address of the host refuses", async () => {
    await expect(create(`http://localhost:${await freePort()}`)).rejects.toMatchObject({
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
const failed = (cause?: unknown) => new TypeError("fetch failed", { cause });

describe("of what fetch throws", () => {
  test.each<[string, unknown, string | undefined]>([
    ["a refused connection", failed(refused), "ECONNREFUSED"],
    ["an unknown host", failed(unresolved), "ENOTFOUND"],
    ["a connect timeout of undici", failed({ code: "UND_ERR_CONNECT_TIMEOUT" }), "UND_ERR_CONNECT_TIMEOUT"],
    [
      "a certificate of another host",
      failed({ code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
    ["an expired certificate", failed({ code: "CERT_HAS_EXPIRED" }), "CERT_HAS_EXPIRED"],
    [
      "an unknown authority",
      failed({ code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }),
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    ],
    [
      "an unverified certificate",
      failed({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }),
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ],
    ["a chain with its own root", failed({ code: "SELF_SIGNED_CERT_IN_CHAIN" }), "SELF_SIGNED_CERT_IN_CHAIN"],
    [
      "several refusals",
      failed(new AggregateError([refused, { ...refused, code: "EHOSTUNREACH" }])),
      "ECONNREFUSED",
    ],
    ["a refusal deep inside", failed(failed(failed(refused))), "ECONNREFUSED"],
    ["a refusal that is no cause", Object.assign(new Error("refused"), refused), "ECONNREFUSED"],
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
    ["a refusal as node-fetch 3 names it", failedSystemCall("EHOSTUNREACH", "connect"), "EHOSTUNREACH"],
    ["a connect error of Deno", failed(new Error("… for url (…): client error (Connect): …")), undefined],
    ["a proxy that refuses a tunnel", failed(failed(proxyRefusal)), "UND_ERR_ABORTED"],
    ["a dispatcher of another undici", failed({ code: "UND_ERR_INVALID_ARG" }), "UND_ERR_INVALID_ARG"],
  ])("%s proves that nothing was sent", async (_, thrown, code) => {
    const call = create("https://api.example.com", () => Promise.reject(thrown));
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", outcome: "not-sent", code });
  });

  test.each<[string, unknown, string | undefined]>([
    ["a reset", failed(reset), "ECONNRESET"],
    ["a broken pipe", failed({ code: "EPIPE", syscall: "write" }), "EPIPE"],
    ["a socket that the other side closed", failed({ code: "UND_ERR_SOCKET" }), "UND_ERR_SOCKET"],
    ["a refusal beside a reset", failed(new AggregateError([refused, reset])), "ECONNREFUSED"],
    ["an error of many that says nothing", failed(new AggregateError([])), undefined],
    [
      "a certificate that the server refused",
      failed({ code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }),
      "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    ],
    ["a fault without a cause, as in browsers", failed(), undefined],
    ["a failed write as node-fetch 3 names it", failedSystemCall("EPROTO", "write"), "EPROTO"],
    ["an unreachable host without a system call", failed({ code: "EHOSTUNREACH" }), "EHOSTUNREACH"],
    [
      "a tunnel that broke",
      failed({ code: "UND_ERR_ABORTED", message: "Request aborted" }),
      "UND_ERR_ABORTED",
    ],
    ["a cause that is text", failed("ECONNREFUSED"), undefined],
    ["a cause of itself", circular(), undefined],
    ["no error at all", undefined, undefined],
    ["text", "ECONNREFUSED", undefined],
    ["a code that is none", failed({ code: "canary-secret", syscall: "read" }), undefined],
  ])("%s leaves it unknown", async (_, thrown, code) => {
    const call = create("https://api.example.com", () => Promise.reject(thrown));
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", outcome: "unknown", code });
  });

  test("what it throws at once is a ConnectionError too", async () => {
    const throwing = () => {
      throw new TypeError("canary");
    };
    const broken = { name: "ConnectionError", outcome: "unknown" };
    await expect(create("https://api.example.com", throwing)).rejects.toMatchObject(broken);
  });
});

function circular(): Error {
  const error = failed();
  error.cause = error;
  return error;
}
