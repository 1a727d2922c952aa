/**
 * `npm start`: a demonstration. It creates a source from every example of the document, or one from your own
 * file, against a mock on this machine. It calls another server only with `--base-url`.
 */
import { parseArgs } from "node:util";
import {
  createClient,
  type ImportSource,
  type PrequelClient,
  PrequelError,
  type SourceInput,
  ValidationError,
  vendorOf,
} from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { anyExample, examples } from "./lib/examples.ts";
import { InputError, readSource } from "./start/input.ts";
import { table } from "./start/table.ts";

const usage = "npm start -- [my-source.json | my-source.yaml | -] [--base-url https://…]";

try {
  const { help, file, baseUrl } = readCommandLine();
  if (help) console.log(`Usage: ${usage}`);
  else if (file === undefined) await withMock(showAll);
  else await showOne(await readSource(file), baseUrl);
} catch (error) {
  if (!(error instanceof InputError || error instanceof PrequelError)) throw error;
  console.error(error instanceof PrequelError ? `${error.name}: ${error.message}` : error.message);
  if (error instanceof ValidationError) {
    for (const { pointer, message } of error.issues) console.error(`  ${pointer}  ${message}`);
  }
  process.exitCode = 1;
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
  // Imported only here because Prism is slow to load: a mistake in the input is reported at once.
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
  const create = async (client: PrequelClient) =>
    console.log(await client.sources.create(source, { validate: validateSource }));
  if (baseUrl !== undefined) {
    await create(createClient({ baseUrl }));
    return;
  }
  await withMock((mockUrl) => create(createClient({ apiKey: "demo-key", baseUrl: mockUrl })));
  console.log("\nThis response comes from a mock on this machine. Use `--base-url` to call the API itself.");
}

async function showAll(baseUrl: string): Promise<void> {
  const client = createClient({ apiKey: "demo-key", baseUrl });
  console.log(
    `A mock of the Prequel Import API listens on ${baseUrl}. The client creates one source of each kind:\n`,
  );
  const rows: string[][] = [];
  for (const { name, source } of examples) {
    const started = performance.now();
    const created = await client.sources.create(source);
    // The name of an example is `vendor.auth_method`.
    const method = name.slice(name.indexOf(".") + 1);
    rows.push(rowOf(created, method, performance.now() - started));
  }
  console.log(table(["vendor", "auth method", "source id", "reachable", "ms"], rows));

  console.log("\nThe client lists the newest sources:\n");
  const { sources } = await client.sources.list({ page_size: 3 });
  for (const { id, name } of sources) console.log(`${id}  ${name}`);
  const [newest] = sources;
  if (newest) {
    const source = await client.sources.get(newest.id);
    console.log(
      `\nThe client gets the first of them by its id: ${vendorOf(source)}, created at ${source.created_at}`,
    );
  }

  const { source } = anyExample;
  console.log("\nThe error that an application catches when the API key is wrong:\n");
  await showError(createClient({ apiKey: "invalid-demo-key", baseUrl }).sources.create(source));
  console.log("\nThe error that it catches when the source has no name:\n");
  const { name, ...nameless } = source;
  await showError(client.sources.create(nameless as SourceInput));
}

function rowOf(source: ImportSource, method: string, ms: number): string[] {
  return [
    vendorOf(source) ?? "unknown",
    method,
    source.id,
    source.is_reachable ? "yes" : "no",
    ms.toFixed(1),
  ];
}

async function showError(created: Promise<ImportSource>): Promise<void> {
  const error = await created.then(
    () => new Error("The mock accepted a request that it must reject."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PrequelError)) throw error;
  console.log(`${error.name}: ${error.message}\noutcome: ${error.outcome}`);
}
