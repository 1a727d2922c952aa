import { once } from "node:events";
import { createServer } from "node:http";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples } from "../../../scripts/lib/examples.ts";
import { type Finished, runScript } from "../../support/run.ts";

let finished: Finished;
let lines: readonly string[];
let ms: number;
let requestsElsewhere = 0;

const elsewhere = createServer((_, response) => {
  requestsElsewhere++;
  response.end();
});
afterAll(() => elsewhere.close());

beforeAll(async () => {
  await once(elsewhere.listen(0, "127.0.0.1"), "listening");
  const address = elsewhere.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const env = {
    PREQUEL_BASE_URL: `http://127.0.0.1:${port}`,
    PREQUEL_API_KEY: "canary-key",
    FORCE_COLOR: undefined,
  };
  const started = performance.now();
  finished = await runScript("scripts/start.ts", [], { env });
  ms = performance.now() - started;
  lines = finished.stdout.split("\n");
}, 60_000);

/** The lines that follow a call up to the next empty line, as one text. */
function resultOf(call: string): string {
  const start = lines.findIndex((line) => line.startsWith(`> ${call}`));
  expect(start, call).toBeGreaterThanOrEqual(0);
  const end = lines.indexOf("", start);
  const code = lines.slice(start + 1, end).findIndex((line) => !line.startsWith("  "));
  return lines.slice(start + 1 + code, end).join("\n");
}

test("npm start ends well and in time, and calls only its mock", () => {
  expect(finished.stderr).toBe("");
  expect(finished.code).toBe(0);
  expect(ms).toBeLessThan(30_000);
  expect(requestsElsewhere).toBe(0);
});

test("the output fits 80 columns, without color and secrets", () => {
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(stripVTControlCharacters(finished.stdout)).toBe(finished.stdout);
  expect(finished.stdout).not.toContain("canary");
});

describe("it shows", () => {
  test("how to correct a source", () => {
    const correction = '{ postgres: { host: "db.acme.example.com" } }';
    const created = resultOf("const { id, is_reachable } = await client.sources.create({");
    expect(created).toMatch(/^id: [\da-f-]{36}\nis_reachable: false$/);
    expect(resultOf(`await client.sources.test(id, ${correction})`)).toMatch(/^code: reachable$/m);
    expect(resultOf(`await client.sources.update(id, ${correction})`)).toBe("is_reachable: true");
    const [, id = "none"] = /^id: (.+)$/m.exec(created) ?? [];
    const ensured = resultOf("const { source, created } = await client.sources.ensure(");
    expect(ensured).toContain(`source.id: ${id}\ncreated: false`);
    expect(resultOf("const columns = await client.sources.schema(id, {")).toMatch(/^\w+: \w+/);
  });

  test("a source of every example, with the first 13 characters of its id", () => {
    const [, , ...rows] = resultOf("await client.sources.create({ vendor").split("\n");
    const expected = examples.map(({ name, envelope: { data } }) => [
      name,
      data.source.is_reachable ? "yes" : "no",
      expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}…$/),
    ]);
    expect(rows.map((row) => row.split(/ +/))).toEqual(expected);
  });

  test("the newest sources, one of them, and that it is gone after delete", () => {
    const listed = resultOf("const { sources } = await client.sources.list(").split("\n");
    const newest = examples.slice(-3).reverse();
    expect(listed.map((row) => row.slice(38))).toEqual(newest.map(({ source }) => source.name));
    expect(resultOf("const source = await client.sources.get(id)")).toContain(
      `vendorOf(source): ${newest[0]?.source.vendor}\n`,
    );
    expect(resultOf("await client.sources.delete(id)")).toBe("The source is gone:");
    expect(resultOf("await client.sources.get(id)")).toMatch(/^NotFoundError: [\s\S]+\noutcome: rejected$/);
  });

  test("two errors that an application catches", () => {
    expect(resultOf("await createClient({ apiKey")).toMatch(
      /^AuthenticationError: [\s\S]+\noutcome: rejected$/,
    );
    expect(resultOf("await client.sources.create({ ...source")).toMatch(
      /^UnprocessableEntityError: [\s\S]+`name`\s+is missing[\s\S]+\noutcome: rejected\s*$/,
    );
  });
});
