import { describe, expect, it } from "vitest";
import { readText } from "../../src/platform/body.ts";

const bytes = new TextEncoder().encode('{"name":"Größe 🦉"}');

function answerIn(chunks: readonly Uint8Array[]): Response {
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
  it("joins the chunks of an answer, wherever they were cut", async () => {
    const whole = new TextDecoder().decode(bytes);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const chunks = [bytes.slice(0, cut), bytes.slice(cut)];
      expect(await readText(answerIn(chunks), bytes.length)).toBe(whole);
    }
  });

  it("reads two answers at once without mixing them", async () => {
    const halves = [bytes.slice(0, 13), bytes.slice(13)];
    const [one, other] = await Promise.all([
      readText(answerIn(halves), 100),
      readText(answerIn([bytes]), 100),
    ]);
    expect(one).toBe(other);
  });

  it("gives up as soon as an answer is longer than it may be", async () => {
    expect(await readText(answerIn([bytes, bytes]), bytes.length)).toBeUndefined();
  });
});
