import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

const servers = JSON.parse(new URLSearchParams(location.search).get("servers"));
smoke({ createClient, createMock, redact, validateSource, servers, refused: "unknown" }).then((checks) => {
  document.body.textContent = report(checks);
});
