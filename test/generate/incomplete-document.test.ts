import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { useFolder } from "../support/folder.ts";
import { copyProject } from "../support/project.ts";
import { runScript } from "../support/run.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();

test("the generator names a part that the document lacks and the lint does not ask for", async () => {
  const project = await copyProject(folder);
  const file = join(project, "openapi/openapi.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replaceAll("ApiKeyAuth", "OtherAuth"));

  expect(await runScript("scripts/generate.ts", [], { cwd: project })).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "The document has no object at components / securitySchemes / ApiKeyAuth: add it in openapi/.\n\n" +
      "The document is broken: nothing was generated.\n",
  });
});
