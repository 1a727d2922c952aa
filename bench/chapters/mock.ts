import { join } from "node:path";
import { ask, serve } from "../lib/child.ts";
import { count } from "../lib/effort.ts";
import { root } from "../lib/paths.ts";

type Series = Record<"ours" | "prism", number[]>;

/** The mock beside plain Prism, on the same document. */
export interface MockFigures {
  /** Milliseconds from the start of the command to its first answer. */
  readonly firstAnswer: Series;
  readonly requestsPerSecond: Series;
}

export async function measureMock(): Promise<MockFigures> {
  return { firstAnswer: await measureFirstAnswer(), requestsPerSecond: await measureLoad() };
}

function measureFirstAnswer(): Promise<Series> {
  const commands = {
    ours: [join(root, "mock/dist/cli.js")],
    prism: [
      join(root, "node_modules/@stoplight/prism-cli/dist/index.js"),
      "mock",
      join(root, "dist/openapi.json"),
    ],
  };
  return ask("first-answer", JSON.stringify(commands), count(3, 15));
}

async function measureLoad(): Promise<Series> {
  const servers = { ours: await serve("our-mock"), prism: await serve("plain-prism") };
  try {
    const urls = { ours: servers.ours.url, prism: servers.prism.url };
    return await ask("load", JSON.stringify(urls), count(5, 25), count(500, 2000));
  } finally {
    servers.ours.stop();
    servers.prism.stop();
  }
}
