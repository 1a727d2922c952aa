import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

addEventListener("fetch", (event) => {
  const servers = JSON.parse(new URL(event.request.url).searchParams.get("servers"));
  const checks = smoke({ createClient, createMock, redact, validateSource, servers });
  event.respondWith(checks.then((results) => new Response(report(results))));
});
