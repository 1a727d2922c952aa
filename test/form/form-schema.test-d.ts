import type { SourceInput } from "prequel-import";
import { createSourceFormSchema, type FormIssue, sourceFormSchema } from "prequel-import/form";
import { expectTypeOf, test } from "vitest";

test("a result is a source or the issues", async () => {
  const result = await sourceFormSchema["~standard"].validate({});
  if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly FormIssue[]>();
  else expectTypeOf(result.value).toEqualTypeOf<SourceInput>();
});

test("fixed values and codes are checked", () => {
  createSourceFormSchema({ provider_id: "acme", vendor: "postgres", postgres: { schema: "public" } });
  createSourceFormSchema({}, { messages: { missing: ({ label }) => label } });
  // @ts-expect-error A misspelled field.
  createSourceFormSchema({ provider: "acme" });
  // @ts-expect-error A vendor that does not exist.
  createSourceFormSchema({ vendor: "acme" });
  // @ts-expect-error A code that does not exist.
  createSourceFormSchema({}, { messages: { mising: () => "" } });
});
