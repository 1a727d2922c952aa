/** Reads a whole answer as text, or gives `undefined` as soon as it is longer than `limit` bytes. */
export async function readText(response: Response, limit: number): Promise<string | undefined> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // Most answers are one chunk, and decoding that at once is several times cheaper than decoding a stream.
    if (done) return chunks[1] ? new Blob(chunks).text() : new TextDecoder().decode(chunks[0]);
    size += value.byteLength;
    if (size > limit) {
      discard(reader);
      return undefined;
    }
    chunks.push(value);
  }
}

/** Frees the connection of an answer that nobody will read. */
export function discard(stream: { cancel(): Promise<void> } | null): void {
  stream?.cancel().catch(() => {});
}
