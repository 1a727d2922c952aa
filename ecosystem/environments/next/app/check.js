import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

export async function check() {
  const servers = JSON.parse(process.env.SMOKE_SERVERS);
  return report(await smoke({ createClient, createMock, redact, validateSource, servers }));
}
