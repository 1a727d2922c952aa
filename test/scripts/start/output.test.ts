import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { paint, printText, table } from "../../../scripts/start/output.ts";

describe("color", () => {
  /** A stream that says whether it is a terminal. It counts colors as Node's terminals do. */
  const stream = (isTTY: boolean) =>
    Object.assign(new PassThrough(), { isTTY, getColorDepth: () => (process.env.NO_COLOR ? 1 : 8) });

  beforeEach(() => {
    vi.stubEnv("FORCE_COLOR", undefined);
    vi.stubEnv("NO_COLOR", undefined);
  });
  afterEach(() => vi.unstubAllEnvs());

  test.each(["bold", "cyan"] as const)("%s is only for a terminal without NO_COLOR", (format) => {
    const painted = paint(format, "a call", stream(true));
    expect(painted).not.toBe("a call");
    expect(stripVTControlCharacters(painted)).toBe("a call");
    expect(paint(format, "a call", stream(false))).toBe("a call");
    vi.stubEnv("NO_COLOR", "1");
    expect(paint(format, "a call", stream(true))).toBe("a call");
  });
});

describe("80 columns", () => {
  test.each([79, 80, 81, 200])("text of %i characters is broken between words", (length) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const text = "words of text "
      .repeat(20)
      .slice(0, length - 1)
      .concat("x");
    printText(text);
    const printed = String(log.mock.calls[0]?.[0]);
    log.mockRestore();
    expect(printed.replaceAll("\n", " ")).toBe(text);
    expect(printed.split("\n").map((line) => line.length <= 80)).not.toContain(false);
    expect(printed.includes("\n")).toBe(length > 80);
  });

  test.each([
    ["as they are", 20, 36],
    ["with a shorter id", 50, 17],
    ["with the shortest id and a shorter name", 90, 14],
  ])("a table has its cells %s", (_, nameLength, idLength) => {
    const id = "01234567-89ab-cdef-0123-456789abcdef";
    const text = table(["name", "reachable", "id"], [["n".repeat(nameLength), "yes", id]], 14);
    const rows = text.split("\n");
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
    const shown = rows.at(-1)?.split(/ +/).at(-1) ?? "";
    expect(shown).toHaveLength(idLength);
    expect(id.startsWith(shown.replace("…", ""))).toBe(true);
  });
});
