import assert from "node:assert/strict";
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { createClient } from "prequel-import";
import { sourceInputSchema } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { source } from "smoke";

const { sources } = createClient({ apiKey: "any", fetch: createMock().fetch });
const app = new Hono().post("/connect", sValidator("json", sourceInputSchema), async (context) =>
  context.json(await sources.create(context.req.valid("json"))),
);
const post = (body: object) =>
  app.request("/connect", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const created = await post(source);
assert.equal(created.status, 200);
assert.match(await created.text(), /Acme production/);
const refused = await post({ ...source, name: "" });
assert.equal(refused.status, 400);
assert.match(await refused.text(), /name/);
console.log('SMOKE [{"check":"valid"},{"check":"invalid"}]');
