import { isPlainObject } from "../json.ts";
import type { FetchResponse } from "../options.ts";

/** Whether a `fetch` of the caller's returned something that can be read. */
export function isResponse(value: unknown): value is FetchResponse {
  return isPlainObject(value) && typeof value.status === "number" && typeof value.text === "function";
}

/**
 * Reads a body as text, or returns `undefined` when it is longer than `limit` bytes. It stops reading a stream at the
 * limit. The text of a `fetch` that has no web streams, or has read the stream itself, is measured afterwards.
 */
export async function readText(response: FetchResponse, limit: number): Promise<string | undefined> {
  const { body } = response;
  if (!isStream(body) || body.locked) {
    const text = await response.text();
    return text.length > limit ? undefined : text;
  }
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // Most bodies are one chunk, and decoding that at once is several times cheaper than decoding a stream.
    if (done) return chunks[1] ? new Blob(chunks).text() : decoder.decode(chunks[0]);
    size += value.byteLength;
    if (size > limit) {
      discard(reader);
      return undefined;
    }
    chunks.push(value);
  }
}

const decoder = new TextDecoder();

function isStream(body: unknown): body is ReadableStream<Uint8Array<ArrayBuffer>> {
  return isPlainObject(body) && typeof body.getReader === "function";
}

/** Frees the connection of a body that nobody will read: a web stream, its reader, or a stream of Node's. */
export function discard(stream: unknown): void {
  if (!isPlainObject(stream)) return;
  if (typeof stream.cancel === "function") Promise.resolve(stream.cancel()).catch(() => {});
  else if (typeof stream.destroy === "function") stream.destroy();
}
