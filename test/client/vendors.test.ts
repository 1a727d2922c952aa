import {
  authMethods,
  createClient,
  type ImportSource,
  isVendor,
  vendorOf,
  vendors,
  vendorTitles,
} from "prequel-import";
import { describe, expect, test } from "vitest";
import { anyExample, examples } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

describe.each(examples)("$name", ({ source: { vendor }, envelope }) => {
  const { source } = envelope.data;

  test("vendorOf returns the vendor", () => {
    expect(vendorOf(source)).toBe(vendor);
  });

  test("isVendor is true only for its vendor", () => {
    expect(vendors.filter((each) => isVendor(source, each))).toEqual([vendor]);
  });

  test("the keys of the other vendors may be null", () => {
    const nulls = Object.fromEntries(vendors.map((each) => [each, null]));
    const withNulls: ImportSource = { ...nulls, ...source };
    expect(vendorOf(withNulls)).toBe(vendor);
    expect(vendors.filter((each) => isVendor(withNulls, each))).toEqual([vendor]);
  });
});

test("every vendor has an example", () => {
  expect(new Set(examples.map(({ source }) => source.vendor))).toEqual(new Set(vendors));
});

test("a source of a vendor that this version does not know is returned as it is", async () => {
  const { source, envelope } = anyExample;
  const { [source.vendor]: _, ...core } = envelope.data.source;
  const futureSource = { ...core, future_vendor: { is_valid: true } };
  const baseUrl = await serve((_, response) => {
    response.end(JSON.stringify({ ...envelope, data: { source: futureSource } }));
  });
  const created = await createClient({ apiKey: "canary-key", baseUrl }).sources.create(source);
  expect(created).toEqual(futureSource);
  expect(vendorOf(created)).toBeUndefined();
  expect(vendors.some((vendor) => isVendor(created, vendor))).toBe(false);
});

test("each vendor has a title and its ways to authenticate, for a form", () => {
  expect(Object.keys(vendorTitles)).toEqual([...vendors]);
  expect(vendorTitles.s3_compatible).toBe("S3-compatible storage");
  expect(Object.keys(authMethods)).toEqual([...vendors]);
  expect(authMethods.s3).toContain("aws_iam_role");
});
