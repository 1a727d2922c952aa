import { gzipSync } from "node:zlib";
import { createClient, PrequelError } from "prequel-import";
import { describe, expect, test } from "vitest";
import { doors } from "../support/doors.ts";
import { serve } from "../support/http.ts";
import { listen } from "../support/socket.ts";

type Hostile = readonly [headers: Readonly<Record<string, string>>, body: string | Uint8Array];

const json = (body: string): Hostile => [{ "content-type": "application/json" }, body];
const typed = (type: string, body: string | Uint8Array): Hostile => [{ "content-type": type }, body];

/** Answers that arrive whole, and are not what the document promises. */
const whole: Readonly<Record<string, Hostile>> = {
  empty: json(""),
  "empty, of no type": [{}, ""],
  "a space": json(" "),
  HTML: typed("text/html", "<!doctype html><title>Sign in</title>"),
  "HTML that says it is JSON": json("<!doctype html><title>Sign in</title>"),
  "broken JSON": json('{"status":"success","data":{"sou'),
  "two answers in one": json('{"status":"success"}{"status":"success"}'),
  "JSON with a byte order mark alone": json("\ufeff"),
  "JSON as deep as it goes": json("[".repeat(100_000) + "]".repeat(100_000)),
  "an image": typed("image/png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe)),
  "invalid UTF-8": typed("application/json", Uint8Array.of(0x22, 0xc3, 0x28, 0xff)),
  "UTF-16": typed("application/json; charset=utf-16", Buffer.from('{"status":"success"}', "utf16le")),
  "a type that is none": typed("{};=,", "{}"),
  null: json("null"),
  "a list": json("[]"),
  "a string": json('"success"'),
  "a number": json("1e999"),
  "no envelope": json("{}"),
  "an envelope without data": json('{"status":"success","data":null}'),
  "an envelope without a source": json('{"status":"success","data":{}}'),
  "an envelope with a list for a source": json('{"status":"success","data":{"source":[]}}'),
  "an envelope with text for a source": json('{"status":"success","data":{"source":"made"}}'),
  "an envelope of another status": json('{"status":"pending","data":{"source":{}}}'),
  "an envelope that says error": json('{"status":"error","data":null,"message":"No."}'),
  "an envelope with no text for a message": json('{"status":"error","data":null,"message":{"toString":1}}'),
  "an envelope of another kind": json('{"__proto__":{"status":"success"},"constructor":null,"data":[]}'),
  // What there is of it is read: the engine does not mind.
  "half a gzip": [{ "content-encoding": "gzip" }, gzipSync('{"status":"success"}'.repeat(9)).subarray(0, 20)],
};

/** Answers that break off, or cannot be read at all. */
const broken: Readonly<Record<string, Hostile>> = {
  "shorter than it says": [{ "content-type": "application/json", "content-length": "999" }, '{"status":'],
  "no gzip, though it says so": [{ "content-encoding": "gzip" }, "this is not compressed"],
};

const apiErrors: Readonly<Record<number, string>> = { 401: "AuthenticationError", 500: "ServerError" };

/** What came of a call: the name of our error, or the envelope of the API's as `api` gives it. */
async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (thrown) {
    if (thrown instanceof PrequelError) return thrown.name;
    throw thrown;
  }
}

/** What the door makes of an API error: `api` does not throw it. */
function expected(door: string, status: number): unknown {
  if (status === 200) return "InvalidResponseError";
  if (door === "sources.create") return apiErrors[status];
  return {
    error: { status: "error", data: null, message: expect.any(String) },
    response: expect.any(Response),
  };
}

describe.each(Object.entries(doors))("%s", (door, create) => {
  describe.each([200, 401, 500])("answered %i", (status) => {
    const answered = async ([headers, body]: Hostile) => {
      const baseUrl = await serve((_, response) => {
        response.writeHead(status, headers);
        response.write(body, () => ("content-length" in headers ? response.destroy() : response.end()));
      });
      return outcomeOf(create(createClient({ apiKey: "canary-key", baseUrl })));
    };

    test.each(Object.entries(whole))("%s", async (_, answer) => {
      expect(await answered(answer)).toEqual(expected(door, status));
    });

    test.each(Object.entries(broken))("%s", async (_, answer) => {
      expect(await answered(answer)).toBe("ConnectionError");
    });
  });

  test.each([
    ["nothing at all", ""],
    ["another protocol", "SSH-2.0-OpenSSH_9.9\r\n"],
    ["a status that is no number", "HTTP/1.1 ok\r\n\r\n"],
    ["headers without an end", `HTTP/1.1 200 OK\r\nx-long: ${"x".repeat(2 ** 20)}`],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}"],
    ["a chunk without a length", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nlong\r\n{}"],
  ])("answered with %s", async (_, bytes) => {
    const baseUrl = await serveBytes(bytes);
    expect(await outcomeOf(create(createClient({ apiKey: "canary-key", baseUrl })))).toBe("ConnectionError");
  });

  test("answered with a status beyond all there are", async () => {
    const baseUrl = await serveBytes("HTTP/1.1 999 No\r\ncontent-length: 0\r\n\r\n");
    expect(await outcomeOf(create(createClient({ apiKey: "canary-key", baseUrl })))).toBe(
      "InvalidResponseError",
    );
  });

  test("answered with the key as the name of a header", async () => {
    const baseUrl = await serveBytes("HTTP/1.1 401 No\r\ncanary-key: x\r\ncontent-length: 0\r\n\r\n");
    const outcome = await outcomeOf(create(createClient({ apiKey: "canary-key", baseUrl })));
    expect(outcome).toEqual(expected(door, 401));
  });
});

/** A server that answers whoever speaks to it with these bytes, and hangs up. */
function serveBytes(bytes: string): Promise<string> {
  return listen((socket) => void socket.once("data", () => socket.end(bytes)));
}
