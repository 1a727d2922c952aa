import { createClient, type PrequelError } from "prequel-import";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { serve } from "../support/servers.ts";

const html = ["text/html; charset=utf-8", "<!doctype html><h1>Something else</h1>"] as const;
const json = "application/json";

test.each([
  ["an empty 401", 401, json, "", { name: "AuthenticationError", outcome: "rejected", body: undefined }],
  ["an HTML 401", 401, ...html, { name: "AuthenticationError", outcome: "rejected", body: html[1] }],
  ["an HTML 502", 502, ...html, { name: "ServerError", outcome: "unknown", body: html[1] }],
  ["an HTML 200", 200, ...html, { name: "InvalidResponseError", contentType: "text/html" }],
  ["an empty 200", 200, json, "", { name: "InvalidResponseError", contentType: json }],
  ["an empty 204", 204, json, "", { name: "InvalidResponseError", contentType: json }],
  ["a 200 with broken JSON", 200, json, '{"status":"success","data":{"sou', { name: "InvalidResponseError" }],
  ["a 200 without a source", 200, json, '{"status":"success","data":{}}', { name: "InvalidResponseError" }],
  ["a 200 that says error", 200, json, '{"status":"error","data":null}', { name: "InvalidResponseError" }],
])("%s ends in the right error", async (_, status, contentType, body, expected) => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(status, { "content-type": contentType }).end(body);
  });
  const client = createClient({ apiKey: "canary-key", baseUrl });
  const thrown: PrequelError = await client.sources.create(anyExample.source).then(
    () => Promise.reject(new Error("The client took the response for a source.")),
    (error) => error,
  );
  // After a 2xx, the API may have created the source.
  expect(thrown).toMatchObject({ outcome: "unknown", status, ...expected });
});
