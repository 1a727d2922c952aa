#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createMock } from "./mock.ts";

const help = `The Prequel Import API on this machine, for building against it without a key.

  npx prequel-import-mock [--port 4010] [--host 127.0.0.1]

Any API key works. Every answer follows the vendor and the way to authenticate that were sent; ask for
another one with the header "Prefer: code=429" or "Prefer: example=postgres.password_auth".`;

const options = {
  port: { type: "string", default: "4010" },
  host: { type: "string", default: "127.0.0.1" },
  help: { type: "boolean", short: "h", default: false },
} as const;

await main().catch(fail);

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new TypeError("--port must be a whole number from 0 to 65535");
  }
  const mock = createMock();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
  const url = await mock.listen(port, values.host);
  console.log(`The Prequel Import API (a mock) listens on ${url}. Try it:\n\n${curl(url)}\n`);
}

function curl(url: string): string {
  const source = {
    vendor: "postgres",
    name: "Acme",
    provider_id: "acme",
    postgres: {
      host: "db.acme.example.com",
      port: 5432,
      database: "app",
      auth_method: "password_auth",
      password_auth: { username: "reader", password: "not-a-real-one" },
    },
  };
  return `  curl ${url}/import/sources -H 'X-API-KEY: any' -H 'Content-Type: application/json' -d '${JSON.stringify({ source })}'`;
}

/** One sentence for a person, and the exit code of a wrong command line. */
function fail(error: unknown): void {
  const { code = "", message = String(error) } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const reason =
    code === "EADDRINUSE"
      ? "the port is in use: choose another one with --port"
      : code.startsWith("ERR_PARSE_ARGS")
        ? `${message.split(". ")[0]}: --help lists the options`
        : message;
  console.error(`prequel-import-mock: ${reason}.`);
  process.exit(2);
}
