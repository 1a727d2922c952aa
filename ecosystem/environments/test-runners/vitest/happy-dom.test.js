// @vitest-environment happy-dom
import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";
import { test } from "vitest";

const servers = JSON.parse(process.env.SMOKE_SERVERS);

test("smoke", async () => {
  console.log(
    report(await smoke({ createClient, createMock, redact, validateSource, servers, refused: "unknown" })),
  );
});
