import { expect, test, vi } from "vitest";
import { printText, table } from "../../../scripts/start/output.ts";

test.each([79, 80, 81, 200])("text of %i characters is broken between words at 80 columns", (length) => {
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

test("the columns of a table are aligned", () => {
  expect(table(["name", "reachable"], [["a longer name", "yes"]])).toBe(
    "name           reachable\n-------------  ---------\na longer name  yes",
  );
});
