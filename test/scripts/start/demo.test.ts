import { expect, test } from "vitest";
import { examples } from "../../../scripts/lib/examples.ts";
import { runScript } from "../../support/run.ts";
import { serve } from "../../support/servers.ts";

test("npm start creates a source of every kind, and calls only its mock", async () => {
  let requests = 0;
  const elsewhere = await serve((_, response) => {
    requests++;
    response.end();
  });
  const env = { PREQUEL_BASE_URL: elsewhere, PREQUEL_API_KEY: "canary-key" };
  const { code, stdout, stderr } = await runScript("scripts/start.ts", [], { env });

  expect(stderr).toBe("");
  expect(code).toBe(0);
  const [, table = ""] = /^-[- ]+\n([\s\S]*?)\n\n/m.exec(stdout) ?? [];
  const rows = examples.map(({ name, envelope: { data } }) => [
    ...name.split("."),
    expect.stringMatching(/^[\da-f-]{36}$/),
    data.source.is_reachable ? "yes" : "no",
    expect.stringMatching(/^\d+\.\d$/),
  ]);
  expect(table.split("\n").map((line) => line.split(/ +/))).toEqual(rows);
  expect(stdout).toMatch(/^AuthenticationError: .+\noutcome: rejected$/m);
  expect(stdout).toMatch(/^UnprocessableEntityError: .+\noutcome: rejected$/m);
  expect(stdout).not.toContain("canary");
  expect(requests).toBe(0);
});
