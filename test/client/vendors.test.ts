import { createClient, type ImportSource, isVendor, vendorOf, vendors } from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { serve } from "../support/http.ts";

describe.each(examples)("$name", ({ source: { vendor }, answer }) => {
  const { source } = answer.data;

  test("vendorOf tells the vendor", () => {
    expect(vendorOf(source)).toBe(vendor);
  });

  test("isVendor says yes to its vendor alone", () => {
    expect(vendors.filter((each) => isVendor(source, each))).toEqual([vendor]);
  });

  test("the other vendors' views may be null", () => {
    const nulls = Object.fromEntries(vendors.map((each) => [each, null]));
    const verbose: ImportSource = { ...nulls, ...source };
    expect(vendorOf(verbose)).toBe(vendor);
    expect(vendors.filter((each) => isVendor(verbose, each))).toEqual([vendor]);
  });
});

test("every vendor has an example", () => {
  expect(new Set(examples.map(({ source }) => source.vendor))).toEqual(new Set(vendors));
});

test("a vendor that this version does not know is a valid answer", async () => {
  const { source, answer } = anyExample;
  const { [source.vendor]: _, ...core } = answer.data.source;
  const unknown = { ...core, a_vendor_of_tomorrow: { is_valid: true } };
  const baseUrl = await serve((_, response) => {
    response.end(JSON.stringify({ ...answer, data: { source: unknown } }));
  });
  const created = await createClient({ apiKey: "canary-key", baseUrl }).sources.create(source);
  expect(created).toEqual(unknown);
  expect(vendorOf(created)).toBeUndefined();
  expect(vendors.some((vendor) => isVendor(created, vendor))).toBe(false);
});
