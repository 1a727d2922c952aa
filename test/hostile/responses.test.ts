import { gzipSync } from "node:zlib";
import { createClient, PrequelError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { entryPoints } from "../support/entry-points.ts";
import { serve, serveTcp } from "../support/servers.ts";

type HostileResponse = readonly [headers: Readonly<Record<string, string>>, body: string | Uint8Array];

const json = (body: string): HostileResponse => [{ "content-type": "application/json" }, body];
const typed = (type: string, body: string | Uint8Array): HostileResponse => [{ "content-type": type }, body];

/** Responses that arrive complete but do not have the documented body. */
const complete: Readonly<Record<string, HostileResponse>> = {
  "an empty body": json(""),
  "an empty body without a content type": [{}, ""],
  "a space": json(" "),
  HTML: typed("text/html", "<!doctype html><title>Sign in</title>"),
  "HTML labeled as JSON": json("<!doctype html><title>Sign in</title>"),
  "broken JSON": json('{"status":"success","data":{"sou'),
  "two JSON texts": json('{"status":"success"}{"status":"success"}'),
  "only a byte order mark": json("\ufeff"),
  "JSON nested 100 000 levels deep": json("[".repeat(100_000) + "]".repeat(100_000)),
  "an image": typed("image/png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe)),
  "invalid UTF-8": typed("application/json", Uint8Array.of(0x22, 0xc3, 0x28, 0xff)),
  "UTF-16": typed("application/json; charset=utf-16", Buffer.from('{"status":"success"}', "utf16le")),
  "an invalid content type": typed("{};=,", "{}"),
  null: json("null"),
  "a list": json("[]"),
  "a string": json('"success"'),
  "a number": json("1e999"),
  "an empty object": json("{}"),
  "an envelope without data": json('{"status":"success","data":null}'),
  "an envelope without a source": json('{"status":"success","data":{}}'),
  "an envelope whose source is a list": json('{"status":"success","data":{"source":[]}}'),
  "an envelope whose source is a string": json('{"status":"success","data":{"source":"made"}}'),
  "an envelope with an unknown status": json('{"status":"pending","data":{"source":{}}}'),
  "an error envelope": json('{"status":"error","data":null,"message":"No."}'),
  "an error envelope whose message is an object": json(
    '{"status":"error","data":null,"message":{"toString":1}}',
  ),
  "a status in `__proto__`": json('{"__proto__":{"status":"success"},"constructor":null,"data":[]}'),
  // The engine reports no error and returns the part that it could unpack.
  "half a gzip": [{ "content-encoding": "gzip" }, gzipSync('{"status":"success"}'.repeat(9)).subarray(0, 20)],
};

/** Responses that end early or cannot be read. */
const broken: Readonly<Record<string, HostileResponse>> = {
  "a body shorter than its content length": [
    { "content-type": "application/json", "content-length": "999" },
    '{"status":',
  ],
  "a body that is not gzip, though labeled so": [{ "content-encoding": "gzip" }, "this is not compressed"],
};

const statusErrors: Readonly<Record<number, string>> = { 401: "AuthenticationError", 500: "ServerError" };

/** Resolves to what the call resolves to, or to the name of our error. Rejects with any other error. */
async function resultOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (thrown) {
    if (thrown instanceof PrequelError) return thrown.name;
    throw thrown;
  }
}

/** The result at this entry point. `api` resolves to an error of the API instead of throwing it. */
function expectedResult(entryPoint: string, status: number): unknown {
  if (status === 200) return "InvalidResponseError";
  if (entryPoint === "sources.create") return statusErrors[status];
  return {
    error: { status: "error", data: null, message: expect.any(String) },
    response: expect.any(Response),
  };
}

describe.each(Object.entries(entryPoints))("%s", (entryPoint, create) => {
  describe.each([200, 401, 500])("with status %i", (status) => {
    const resultFor = async ([headers, body]: HostileResponse) => {
      const baseUrl = await serve((_, response) => {
        response.writeHead(status, headers);
        response.write(body, () => ("content-length" in headers ? response.destroy() : response.end()));
      });
      return resultOf(create(createClient({ apiKey: "canary-key", baseUrl })));
    };

    test.each(Object.entries(complete))("%s", async (_, response) => {
      expect(await resultFor(response)).toEqual(expectedResult(entryPoint, status));
    });

    test.each(Object.entries(broken))("%s", async (_, response) => {
      expect(await resultFor(response)).toBe("ConnectionError");
    });
  });

  test.each([
    ["no bytes", ""],
    ["another protocol", "SSH-2.0-OpenSSH_9.9\r\n"],
    ["a status that is not a number", "HTTP/1.1 ok\r\n\r\n"],
    ["headers that do not end", `HTTP/1.1 200 OK\r\nx-long: ${"x".repeat(2 ** 20)}`],
    ["two content lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}"],
    ["a chunk without a length", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nlong\r\n{}"],
  ])("%s", async (_, bytes) => {
    const baseUrl = await serveBytes(bytes);
    expect(await resultOf(create(createClient({ apiKey: "canary-key", baseUrl })))).toBe("ConnectionError");
  });

  test("a status that HTTP does not have", async () => {
    const baseUrl = await serveBytes("HTTP/1.1 999 No\r\ncontent-length: 0\r\n\r\n");
    expect(await resultOf(create(createClient({ apiKey: "canary-key", baseUrl })))).toBe(
      "InvalidResponseError",
    );
  });

  test("the API key as the name of a header", async () => {
    const baseUrl = await serveBytes("HTTP/1.1 401 No\r\ncanary-key: x\r\ncontent-length: 0\r\n\r\n");
    const result = await resultOf(create(createClient({ apiKey: "canary-key", baseUrl })));
    expect(result).toEqual(expectedResult(entryPoint, 401));
  });
});

/** Starts a server that sends these bytes after the first bytes of a request, and closes the connection. */
function serveBytes(bytes: string): Promise<string> {
  return serveTcp((socket) => void socket.once("data", () => socket.end(bytes)));
}
