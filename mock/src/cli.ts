#!/usr/bin/env node
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { greeting, help } from "./help.ts";
import { createMock } from "./mock.ts";

const options = {
  port: { type: "string", short: "p", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  seed: { type: "string" },
  unchecked: { type: "string", multiple: true },
  "base-path": { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

await main().catch(fail);

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const { host, seed, json, quiet, unchecked, "base-path": basePath } = values;
  // The reader of the output may end first, as `head -1` does. The mock continues to serve.
  process.stdout.on("error", () => {});
  if (values.help || values.version) {
    console.log(values.help ? help() : manifest.version);
    return;
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port >= 65_536) {
    throw new TypeError("--port must be a whole number from 0 to 65535");
  }
  const mock = createMock({ quiet, json, seed, unchecked, basePath });
  // Exits without waiting for open connections, because a `mock-timeout` never ends.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
  const url = await mock.listen(port, host);
  console.log(json ? JSON.stringify({ url }) : greeting(url));
}

/** Ends with one sentence instead of a stack trace, which would not help the person at the terminal. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "the port is in use: choose another one with --port",
    EACCES: "this port is not allowed: choose one above 1023 with --port",
    EADDRNOTAVAIL: "this machine has no such address: choose another one with --host",
    ENOTFOUND: "there is no such host: choose another one with --host",
  };
  const reason = code.startsWith("ERR_PARSE_ARGS")
    ? `${message.split(/\. |[.]?\n/)[0]}: --help lists the options`
    : (reasons[code] ?? message);
  console.error(`prequel-import-mock: ${reason}.`);
  process.exit(2);
}
