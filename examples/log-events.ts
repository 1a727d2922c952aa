/** Logs each event of a client as a line of JSON. Events contain no secrets, so they are safe to log. */
import { type ClientEvent, createClient, redact } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { createMock } from "prequel-import-mock";

const levels = { attempt: "debug", response: "info", retry: "warn", failure: "error" } as const;

function log({ type, ...about }: ClientEvent): void {
  console.log(JSON.stringify({ level: levels[type], event: type, ...about }));
}

const mock = createMock();
const baseUrl = await mock.listen();

// The mock rejects the second key.
for (const apiKey of ["any", "invalid"]) {
  const { data, error } = await createClient({ apiKey, baseUrl, onEvent: log }).api.GET("/import/sources");
  console.log(JSON.stringify({ level: "info", has_next: data?.has_next, message: error?.message }));
}

// `redact` makes any other value safe to log.
const { examples } = document.paths["/import/sources"].post.requestBody.content["application/json"];
console.log(JSON.stringify({ level: "debug", source: redact(Object.values(examples)[0]) }));

await mock.close();
