import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";
import { finished } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const decoders: Readonly<Record<string, () => Transform>> = {
  br: createBrotliDecompress,
  deflate: createInflate,
  gzip: createGunzip,
};

/** Stands in for a body that cannot be decompressed. It is not JSON, so the request gets the error of invalid UTF-8. */
const unreadable = "\uFFFD";

/**
 * The body as text, decompressed if necessary. `undefined` when it is longer than `maxBytes`. Always reads the body to
 * its end, so that the connection stays usable. Rejects when the caller closes the connection.
 */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  const encoding = incoming.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding]?.() : undefined;
  // `pipe` does not forward the error of a broken connection.
  if (decoder) incoming.once("error", (error) => decoder.destroy(error));
  const content = decoder ? incoming.pipe(decoder) : incoming;
  const isKnown = decoder !== undefined || encoding === "" || encoding === "identity";
  const text = isKnown ? await textOf(content, maxBytes).catch(() => unreadable) : unreadable;
  if (decoder) incoming.unpipe(decoder);
  await finished(incoming.resume());
  return text;
}

/** Stops at the limit, because a small body can decompress to terabytes. */
async function textOf(content: Readable, maxBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // By default, leaving the loop early destroys the stream and its connection.
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
