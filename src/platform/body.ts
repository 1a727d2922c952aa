import { isPlainObject } from "../json.ts";
import type { FetchResponse } from "../options.ts";

/** Whether a `fetch` of the caller's returned something that can be read. Stubs often have no more than `json()`. */
export function isResponse(value: unknown): value is FetchResponse {
  if (!isPlainObject(value) || typeof value.status !== "number") return false;
  return typeof value.text === "function" || typeof value.json === "function" || isStream(value.body);
}

/**
 * Reads a body as text, or returns `undefined` when it is longer than `limit` bytes. A stream is given up as soon as
 * it is; the text of a `fetch` without web streams is measured when it is there.
 */
export async function readText(response: FetchResponse, limit: number): Promise<string | undefined> {
  const { body } = response;
  if (isStream(body)) return readStream(body.getReader(), limit);
  const text = await textOf(response);
  return text.length > limit ? undefined : text;
}

async function textOf(response: FetchResponse & { json?(): unknown }): Promise<string> {
  return typeof response.text === "function" ? response.text() : JSON.stringify(await response.json?.());
}

async function readStream(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // Most bodies are one chunk, and decoding that at once is several times cheaper than decoding a stream.
    if (done) return new TextDecoder().decode(chunks[1] ? joined(chunks, size) : chunks[0]);
    size += value.byteLength;
    if (size > limit) {
      discard(reader);
      return undefined;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return all;
}

function isStream(body: unknown): body is ReadableStream<Uint8Array> {
  return isPlainObject(body) && typeof body.getReader === "function";
}

/** Frees the connection of a body that nobody will read: a web stream, its reader, or a stream of Node's. */
export function discard(stream: unknown): void {
  if (!isPlainObject(stream)) return;
  if (typeof stream.cancel === "function") Promise.resolve(stream.cancel()).catch(() => {});
  else if (typeof stream.destroy === "function") stream.destroy();
}
