import assert from "node:assert/strict";
import { QueryClient } from "@tanstack/react-query";
import type { Client } from "openapi-fetch";
import createQueries from "openapi-react-query";
import { createClient, type paths } from "prequel-import";
import { createMock } from "prequel-import-mock/fetch";

const client = createClient({ apiKey: "any", fetch: createMock().fetch });
// Asserted: the type asks for every method of openapi-fetch's client, and only those of the document are called.
const queries = createQueries(client.api as object as Client<paths>);
const queryClient = new QueryClient();
const { data } = await queryClient.fetchQuery(queries.queryOptions("get", "/import/sources"));
assert.ok(Array.isArray(data.sources));
const missing = queries.queryOptions("get", "/import/sources/{id}", { params: { path: { id: "unknown" } } });
await assert.rejects(queryClient.fetchQuery({ ...missing, retry: false }), { status: "error" });
console.log('SMOKE [{"check":"query"},{"check":"error"}]');
