import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { anyExample } from "../../../scripts/lib/examples.ts";
import { root } from "../../support/project.ts";

test("npm run example serves the page and its API on one URL, and ends on a signal", async () => {
  const args = ["--import", "tsx", "scripts/example.ts", "--port", "0"];
  const example = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void example.kill("SIGKILL"));
  let url = "";
  for await (const line of createInterface(example.stdout)) {
    url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? "";
    if (url) break;
  }

  const page = await fetch(url);
  expect(await page.text()).toContain("<title>Connect a data source</title>");
  const form = await fetch(`${url}src/connect-form.tsx`);
  expect(form.headers.get("content-type")).toMatch(/javascript/);
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify(anyExample.source);
  const response = await fetch(`${url}api/sources`, { method: "POST", headers, body });
  expect(await response.json()).toEqual({ name: anyExample.source.name, created: true, reachable: true });

  example.kill("SIGINT");
  expect(await once(example, "exit")).toEqual([0, null]);
});
