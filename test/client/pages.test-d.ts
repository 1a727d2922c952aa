import {
  createClient,
  type ImportSource,
  type ListOptions,
  type SourcePage,
  type SourcePages,
} from "prequel-import";
import { expectTypeOf, test } from "vitest";

const { sources } = createClient({ apiKey: "canary-key" });

test("`await` gives one page of a list, and `for await` gives its sources", async () => {
  expectTypeOf(sources.list()).toEqualTypeOf<SourcePages>();
  expectTypeOf(await sources.list()).toEqualTypeOf<SourcePage>();
  for await (const source of sources.list()) expectTypeOf(source).toEqualTypeOf<ImportSource>();
});

test("the cursor of any page, also of the last one, can be passed to the next call", () => {
  expectTypeOf<SourcePage["cursor"]>().toExtend<ListOptions["cursor"]>();
});

test("the options are the document's query parameters", () => {
  expectTypeOf<ListOptions["order"]>().toEqualTypeOf<"asc" | "desc" | undefined>();
  // @ts-expect-error There is no such order.
  sources.list({ order: "up" });
  // @ts-expect-error There is no such option.
  sources.list({ limit: 10 });
});

test("`get` takes an id and resolves to a source", () => {
  expectTypeOf(sources.get("an id")).resolves.toEqualTypeOf<ImportSource>();
  // @ts-expect-error An id is required.
  sources.get();
});
