import { expect, test } from "vitest";
import { shownKey } from "../../src/validate/shown-key.ts";

test.each([
  "host",
  "Quux_2_b",
  "",
  "x".repeat(50),
  "provider-id",
  "Provider ID",
  "s3_compatible",
  "Amazon S3",
  "<<",
  "postgres.host",
  "postgres.",
  "federated_gcp_service_account_role.workload_identity_federation_metadata",
  0,
])("the key %j is shown", (key) => {
  expect(shownKey(key)).toBe(key);
});

test.each([
  "x".repeat(51),
  "quux 2",
  "a1b2",
  "postgres.C4n4ry",
  "C4n4ry.postgres",
  "provider_id.".repeat(20),
  "<<<",
])("the key %j is not shown", (key) => {
  expect(shownKey(key)).toBe("[redacted]");
});
