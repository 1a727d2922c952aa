import assert from "node:assert/strict";
import { CancelledError, QueryClient, queryOptions } from "@tanstack/react-query";
import { createClient, NotFoundError } from "prequel-import";
import { createMock } from "prequel-import-mock/fetch";

const { sources } = createClient({ apiKey: "any", fetch: createMock().fetch });
const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: ({ signal }) => sources.list({ page_size: 10, signal }),
});
const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ["sources", id],
    queryFn: ({ signal }) => sources.get(id, { signal }),
    retry: false,
  });

const queryClient = new QueryClient();
assert.ok(Array.isArray((await queryClient.fetchQuery(sourcesQuery)).sources));
await assert.rejects(queryClient.fetchQuery(sourceQuery("unknown")), NotFoundError);
const canceled = queryClient.fetchQuery(sourceQuery("canceled"));
await queryClient.cancelQueries({ queryKey: ["sources", "canceled"] });
await assert.rejects(canceled, CancelledError);
console.log('SMOKE [{"check":"query"},{"check":"error"},{"check":"cancel"}]');
