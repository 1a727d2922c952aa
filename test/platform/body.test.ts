import { describe, expect, test } from "vitest";
import { readText } from "../../src/platform/body.ts";

const bytes = new TextEncoder().encode('{"name":"Größe 🦉"}');

function responseOf(chunks: readonly Uint8Array[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );
}

describe("readText", () => {
  test("joins the chunks of a response, wherever it was cut", async () => {
    const whole = new TextDecoder().decode(bytes);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const chunks = [bytes.slice(0, cut), bytes.slice(cut)];
      expect(await readText(responseOf(chunks), bytes.length)).toBe(whole);
    }
  });

  test("reads two responses at once without mixing them", async () => {
    const halves = [bytes.slice(0, 13), bytes.slice(13)];
    const [one, other] = await Promise.all([
      readText(responseOf(halves), 100),
      readText(responseOf([bytes]), 100),
    ]);
    expect(one).toBe(other);
  });

  test("gives up as soon as a response is longer than the limit", async () => {
    expect(await readText(responseOf([bytes, bytes]), bytes.length)).toBeUndefined();
  });
});
