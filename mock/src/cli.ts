#!/usr/bin/env node
import { watchFile } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { readDocument, readSources } from "./data-files.ts";
import { greeting, help } from "./help.ts";
import { createReloadableMock, type ReloadableMock } from "./mock.ts";

const options = {
  port: { type: "string", short: "p", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  sources: { type: "string" },
  scenario: { type: "string" },
  delay: { type: "string" },
  seed: { type: "string" },
  document: { type: "string" },
  watch: { type: "boolean", default: false },
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
  // The reader of the output may end first, as `head -1` does. The mock continues to serve then.
  process.stdout.on("error", () => {});
  if (values.help || values.version) {
    console.log(values.help ? help() : manifest.version);
    return;
  }
  const { port, host, watch, sources, delay, document, "base-path": basePath, ...common } = values;
  const { json } = common;
  if (watch && document === undefined) throw new TypeError("--watch needs a --document");
  const wantedPort = wholeNumber("--port", port, 65_535);
  const mock = createReloadableMock({
    sources: sources === undefined ? undefined : await readSources(sources),
    delay: delay === undefined ? undefined : wholeNumber("--delay", delay, 3_600_000),
    document: document === undefined ? undefined : await readDocument(document),
    ...common,
    basePath,
  });
  // Exits without waiting for open connections, because a `mock-timeout` never ends.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
  const url = await mock.listen(wantedPort, host);
  console.log(json ? JSON.stringify({ url }) : greeting(url));
  if (watch && document !== undefined) reloadOnChange(document, mock, json);
}

function wholeNumber(flag: string, text: string, max: number): number {
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  throw new TypeError(`${flag} must be a whole number from 0 to ${max}`);
}

/** Reloads the document when its file changes. When the new file is broken, the mock keeps the document that it has. */
function reloadOnChange(path: string, mock: ReloadableMock, json: boolean): void {
  // Polling also notices an editor that replaces the file.
  watchFile(path, { interval: 200 }, async () => {
    // An editor may still be writing.
    await setTimeout(100);
    try {
      await mock.reload(await readDocument(path));
      console.log(json ? JSON.stringify({ reloaded: path }) : `Reloaded ${path}.`);
    } catch (error) {
      console.error(`prequel-import-mock: ${messageOf(error)} The mock keeps the document that it has.`);
    }
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Ends with one sentence, because a stack trace would not help the person at the terminal. */
function fail(error: unknown): void {
  const message = messageOf(error);
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
  console.error(`prequel-import-mock: ${reason.replace(/\.$/, "")}.`);
  process.exit(2);
}
