import {
  createClient,
  type ImportSource,
  type ListOptions,
  type SourcePage,
  type SourcePages,
} from "prequel-import";
import { expectTypeOf, test } from "vitest";

const { sources } = createClient({ apiKey: "canary-key" });

test("a list is one page when awaited and sources when iterated", async () => {
  expectTypeOf(sources.list()).toEqualTypeOf<SourcePages>();
  expectTypeOf(await sources.list()).toEqualTypeOf<SourcePage>();
  for await (const source of sources.list()) expectTypeOf(source).toEqualTypeOf<ImportSource>();
});

test("the cursor of a page is the cursor of the next call, also on the last page", () => {
  expectTypeOf<SourcePage["cursor"]>().toExtend<ListOptions["cursor"]>();
});

test("options are the document's own", () => {
  expectTypeOf<ListOptions["order"]>().toEqualTypeOf<"asc" | "desc" | undefined>();
  // @ts-expect-error There is no such order.
  sources.list({ order: "up" });
  // @ts-expect-error There is no such option.
  sources.list({ limit: 10 });
});

test("get takes an id and gives a source", () => {
  expectTypeOf(sources.get("an id")).resolves.toEqualTypeOf<ImportSource>();
  // @ts-expect-error An id is required.
  sources.get();
});
