import assert from "node:assert/strict";
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";
import { createClient, NotFoundError, type paths } from "prequel-import";

const http = createOpenApiHttp<paths>({ baseUrl: "https://api.prequel.co" });
const message = "There is no such source.";
setupServer(
  http.get("/import/sources", ({ response }) =>
    response(200).json({ status: "success", message: "", data: { sources: [] }, has_next: false }),
  ),
  http.get("/import/sources/{id}", ({ response }) =>
    response(404).json({ status: "error", data: null, message }),
  ),
).listen();

const { sources } = createClient({ apiKey: "any" });
assert.deepEqual((await sources.list()).sources, []);
await assert.rejects(sources.get("an-id"), NotFoundError);
console.log('SMOKE [{"check":"success"},{"check":"error"}]');
