/**
 * `npm start`: a demonstration with a mock on this machine. It corrects a source and creates one from every example of
 * the document, or creates one from your own file. It calls another server only with `--base-url`.
 */
import { inspect, parseArgs } from "node:util";
import { createClient, type PrequelClient, PrequelError, type SourceInput } from "prequel-import";
import { InputError, reportInputError } from "./lib/input-error.ts";
import { showAll } from "./start/demo.ts";
import { readSource } from "./start/input.ts";

const usage = "npm start -- [my-source.json | my-source.yaml | -] [--base-url https://…]";

try {
  const { help, file, baseUrl } = readCommandLine();
  if (help) console.log(`Usage: ${usage}`);
  else if (file === undefined) await withMock(showAll);
  else await showOne(await readSource(file), baseUrl);
} catch (error) {
  reportInputError(error instanceof PrequelError ? new InputError(`${error.name}: ${error.message}`) : error);
}

interface CommandLine {
  readonly help: boolean | undefined;
  readonly file: string | undefined;
  readonly baseUrl: string | undefined;
}

function readCommandLine(): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      options: { "base-url": { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const { help, "base-url": baseUrl } = values;
    if (more.length > 0 || (baseUrl !== undefined && file === undefined)) throw new Error();
    return { help, file, baseUrl };
  } catch {
    throw new InputError(`npm start does not understand these arguments: use ${usage}.`);
  }
}

async function withMock(work: (baseUrl: string) => Promise<void>): Promise<void> {
  // Imported here because Prism is slow to load, and a mistake in the input should be reported at once.
  const { createMock } = await import("prequel-import-mock");
  const mock = createMock();
  try {
    await work(await mock.listen());
  } finally {
    await mock.close();
  }
}

/** Creates one source. It uses the real API key only when a base URL is given. */
async function showOne(source: SourceInput, baseUrl: string | undefined): Promise<void> {
  const create = async (client: PrequelClient) => {
    const created = await client.sources.create(source);
    console.log(inspect(created, { depth: null, breakLength: 80, colors: process.stdout.hasColors?.() }));
  };
  if (baseUrl !== undefined) {
    await create(createClient({ baseUrl }));
    return;
  }
  await withMock((mockUrl) => create(createClient({ apiKey: "demo-key", baseUrl: mockUrl })));
  console.log("\nThis response comes from a mock on this machine.");
  console.log("Use `--base-url` to call the API itself.");
}
