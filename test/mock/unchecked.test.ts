import { createClient, type SourceInput } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { expect, test } from "vitest";

/** A source with a name that the document does not know, in the place of one that it requires. */
function sourceOf(region: string) {
  const source = {
    vendor: "s3",
    name: "Acme exports",
    provider_id: "acme",
    s3: {
      bucket_name: "acme-exports",
      region,
      auth_method: "aws_access_keys",
      aws_access_keys: { access_key_id: "canary-id", secret_key: "canary-secret-key" },
    },
  };
  return source as unknown as SourceInput;
}

const sourcesOf = (unchecked?: string[]) =>
  createClient({ apiKey: "canary-key", fetch: createMock({ unchecked }).fetch }).sources;

test.each([["aws_access_keys"], ["access_id", "access_key_id"]])(
  "a field that is not checked, as %s, may be wrong",
  async (...unchecked) => {
    const sources = sourcesOf(unchecked);
    const { id, is_reachable } = await sources.create(sourceOf("us-east-1"));
    expect(is_reachable).toBe(true);
    expect(await sources.test(id)).toMatchObject({ code: "reachable" });
    expect(await sources.update(id, { name: "Acme lake" })).toMatchObject({ name: "Acme lake" });
  },
);

test("a field of a body without a source may be wrong too", async () => {
  const untyped = Object.assign({ method: "glob" as const, glob: { pattern: "*" } }, { glob: {} });
  const sources = sourcesOf(["aws_access_keys", "glob"]);
  const { id } = await sources.create(sourceOf("us-east-1"));
  expect((await sources.schema(id, untyped)).length).toBeGreaterThan(0);
});

test("every other field is still checked", async () => {
  const created = sourcesOf(["aws_access_keys"]).create(sourceOf(""));
  const issues = [{ path: ["s3", "region"] }];
  await expect(created).rejects.toMatchObject({ status: 422, body: { issues } });
});

test("without the option every field is checked", async () => {
  await expect(sourcesOf().create(sourceOf("us-east-1"))).rejects.toMatchObject({ status: 422 });
});
