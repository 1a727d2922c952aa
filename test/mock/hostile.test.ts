import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createMock, type Mock } from "prequel-import-mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { caseCount } from "../support/case-count.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const headers = { "content-type": "application/json", "x-api-key": "canary-key" };
const { source } = anyExample;

let mock: Mock;
let url: string;
beforeEach(async () => {
  mock = createMock();
  url = await mock.listen();
});
afterEach(() => mock.close());

async function statusOf(body: string): Promise<number> {
  const response = await fetch(`${url}/import/sources`, { method: "POST", headers, body });
  await response.text();
  return response.status;
}

/** Sends the bodies one after another. The mock must respond to other requests meanwhile, and must free the memory. */
async function statusesOf(count: number, bodyOf: (index: number) => string): Promise<Set<number>> {
  const statuses = new Set<number>();
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  // The first request loads everything.
  statuses.add(await statusOf(bodyOf(0)));
  const before = heap();
  for (let index = 1; index < count; index++) {
    const hostile = statusOf(bodyOf(index));
    expect((await fetch(`${url}/import/sources?page_size=1`, { headers })).status).toBe(200);
    statuses.add(await hostile);
  }
  mock.fetch(`${url}/__mock/requests`, { method: "DELETE" });
  // The mock may keep sources of 64 MB.
  expect(heap() - before).toBeLessThan(80_000_000);
  return statuses;
}

test.each([400_000, 800_000])("a body with %i keys is rejected before it is parsed", async (keys) => {
  const fields = Array.from({ length: keys }, (_, index) => `"k${index}":1`).join();
  const bodies = [`{"source":{${fields}}}`, `{"source":{"vendor":"postgres","postgres":{${fields}}}}`];
  expect(await statusesOf(caseCount(2, 20), (index) => bodies[index % 2] ?? "")).toEqual(new Set([413]));
});

test("a source with a very long name is accepted or rejected, but not kept in the log", async () => {
  const length = caseCount(3_000_000, 30_000_000);
  const bodyOf = (index: number) =>
    JSON.stringify({ source: { ...source, name: `mock-${index}${"a".repeat(length)}` } });
  expect(await statusesOf(caseCount(5, 72), bodyOf)).toEqual(new Set([422]));
});

test("the mock does not keep megabytes of spaces after a scenario", async () => {
  const length = caseCount(3_000_000, 30_000_000);
  const body = JSON.stringify({ source: { ...source, name: `mock-conflict${" ".repeat(length)}` } });
  expect(await statusesOf(caseCount(40, 100), () => body)).toEqual(new Set([409]));
});

test("a journal full of secrets is read quickly", async () => {
  const secrets = Array.from({ length: 700 }, (_, index) => ({
    password: `canary-${index}-${"p".repeat(50)}`,
  }));
  const body = JSON.stringify({ source: { ...source, secrets } });
  expect(body.length).toBeLessThan(64 * 1024);
  expect(await statusesOf(200, () => body)).toEqual(new Set([422]));
  const journal = await (await fetch(`${url}/__mock/requests`)).text();
  expect(journal).not.toContain("canary");
});
