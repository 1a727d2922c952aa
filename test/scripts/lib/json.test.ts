import { expect, test } from "vitest";
import { mapJson } from "../../../scripts/lib/json.ts";

test("a change applies to the parts of a document, and not to names or data that look like them", () => {
  const data = { title: "data" };
  const document = {
    title: "changed",
    properties: { title: { title: "changed" }, example: { title: "changed", default: data } },
    examples: { value: { value: data } },
    oneOf: [{ title: "changed", enum: [data] }],
  };
  expect(mapJson(document, ({ title: _, ...node }) => node)).toEqual({
    properties: { title: {}, example: { default: data } },
    examples: { value: { value: data } },
    oneOf: [{ enum: [data] }],
  });
});
