import { createClient, type SourceInput } from "prequel-import";
import { isValidSource, validateSource, validateSourceUpdate } from "prequel-import/validate";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

test.each<[unknown]>([
  [{}],
  [{ name: "Acme staging" }],
  [{ name: undefined, postgres: undefined }],
  [{ postgres: {} }],
  [{ postgres: { password_auth: { password: "canary-password" } } }],
  [{ s3: { auth_method: "aws_iam_role", aws_iam_role: { aws_iam_role_arn: "arn:aws:iam::1:role/r" } } }],
])("%j are valid changes", (changes) => {
  expect(validateSourceUpdate(changes)).toEqual([]);
});

test.each<[unknown, string, string, string]>([
  [
    { postgres: {}, redshift: {} },
    "/redshift",
    "mismatch",
    "`redshift` cannot be used together with `postgres`: remove one of them.",
  ],
  [{ vendor: "s3" }, "/vendor", "unknown_field", "`vendor` is not a field of the source: remove it."],
  [
    { provider_id: "acme" },
    "/provider_id",
    "unknown_field",
    "`provider_id` is not a field of the source: remove it.",
  ],
  [{ host: "canary-host" }, "/host", "unknown_field", "`host` is not a field of the source: remove it."],
  [
    { postgres: { hots: "canary-host" } },
    "/postgres/hots",
    "misspelled_field",
    "`postgres.hots` is not a field of `postgres`: did you mean `host`?",
  ],
  [
    { postgres: { password: "canary-password" } },
    "/postgres/password",
    "misplaced_field",
    "`postgres.password` belongs inside `postgres.password_auth`: move it there.",
  ],
  [
    { postgress: { host: "canary-host" } },
    "/postgress",
    "misspelled_field",
    "`postgress` is not a field of the source: did you mean `postgres`?",
  ],
  [
    { source: { name: "Acme" } },
    "/source",
    "misplaced_field",
    "The source is wrapped in another object: pass the value of `source` itself.",
  ],
])("%j has one issue", (changes, pointer, code, message) => {
  expect(validateSourceUpdate(changes)).toEqual([expect.objectContaining({ pointer, code, message })]);
});

test("`validateUpdate` keeps wrong changes from being sent, and `validate` of a call takes its place", async () => {
  let calls = 0;
  const client = createClient({
    apiKey: "canary-key",
    baseUrl: "http://localhost",
    validate: validateSource,
    validateUpdate: validateSourceUpdate,
    async fetch() {
      calls++;
      return new Response(JSON.stringify(anyExample.envelope));
    },
  });
  const wrong = { postgres: {}, redshift: {} };
  const refused = { name: "ValidationError", outcome: "not-sent" };
  await expect(client.sources.update("an-id", wrong)).rejects.toMatchObject(refused);
  await expect(client.sources.test("an-id", wrong)).rejects.toMatchObject(refused);
  expect(calls).toBe(0);
  await client.sources.update("an-id", wrong, { validate: () => [] });
  await client.sources.update("an-id", { name: "Acme" });
  expect(calls).toBe(2);
});

test("`isValidSource` narrows, so that no cast is needed", () => {
  const input: unknown = anyExample.source;
  if (!isValidSource(input)) throw new Error("The example is valid.");
  const source: SourceInput = input;
  expect(source.vendor).toBe(anyExample.source.vendor);
  expect(isValidSource({})).toBe(false);
});
