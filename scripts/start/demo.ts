import {
  createClient,
  type ImportSource,
  type PostgresSourceInput,
  type PrequelClient,
  PrequelError,
  redact,
  type SourceInput,
  vendorOf,
} from "prequel-import";
import { anyExample, examples } from "../lib/examples.ts";
import { literal, printCall, printHeading, printText, printValues, table } from "./output.ts";

/** Shows calls of a client to a mock: it corrects a source, creates one of every kind, and causes errors. */
export async function showAll(baseUrl: string): Promise<void> {
  printText(`A mock of the Prequel Import API listens on ${baseUrl}.`);
  printText("Each call below goes to it, and nothing leaves this machine.");
  const client = createClient({ apiKey: "demo-key", baseUrl });
  await correctSource(client);
  await createExamples(client);
  await readAndDelete(client);
  await showErrors(client, baseUrl);
}

async function correctSource(client: PrequelClient): Promise<void> {
  const right = examples.map(({ source }) => source).find(isPostgres);
  if (!right) throw new Error("The document has no example of a postgres source.");
  const { host } = right.postgres;
  const wrong = { ...right, postgres: { ...right.postgres, host: "mock-unreachable" } };
  const correction = { postgres: { host } };

  printHeading("A source with a wrong host, and how to correct it");
  printCall(`const { id, is_reachable } = await client.sources.create(${literal(redact(wrong))})`);
  const { id, is_reachable } = await client.sources.create(wrong);
  printValues({ id, is_reachable });

  printCall(`await client.sources.test(id, ${literal(correction)})`);
  printText("It tests the source with the other host, and saves nothing:");
  const { code, message } = await client.sources.test(id, correction);
  printValues({ code, message });

  printCall(`await client.sources.update(id, ${literal(correction)})`);
  const updated = await client.sources.update(id, correction);
  printValues({ is_reachable: updated.is_reachable });

  printCall("const { source, created } = await client.sources.ensure({ … })");
  printText("It finds the source of this name and provider, and creates no second one:");
  const { source, created } = await client.sources.ensure(right);
  printValues({ "source.id": source.id, created });

  const request = {
    method: "table",
    table: { source_table_namespace: "public", source_table_name: "orders" },
  } as const;
  printCall(`const columns = await client.sources.schema(id, ${literal(request)})`);
  for (const { name, raw_type } of await client.sources.schema(id, request)) {
    printValues({ [name]: raw_type });
  }
}

async function createExamples(client: PrequelClient): Promise<void> {
  printHeading("A source of every vendor and auth method");
  printCall("await client.sources.create({ vendor, name, provider_id, … })");
  const rows: string[][] = [];
  for (const { name, source } of examples) {
    const { id, is_reachable } = await client.sources.create(source);
    // With the whole id, the line would be too long for a terminal.
    rows.push([name, is_reachable ? "yes" : "no", `${id.slice(0, 13)}…`]);
  }
  console.log(table(["vendor.auth_method", "reachable", "id"], rows));
}

async function readAndDelete(client: PrequelClient): Promise<void> {
  printHeading("The newest sources, and the end of one");
  printCall("const { sources } = await client.sources.list({ page_size: 3 })");
  const { sources } = await client.sources.list({ page_size: 3 });
  for (const { id, name } of sources) printText(`${id}  ${name}`);
  const [newest] = sources;
  if (!newest) throw new Error("The mock lists none of the sources that it created.");
  const { id } = newest;

  printCall("const source = await client.sources.get(id)");
  const source = await client.sources.get(id);
  printValues({ "vendorOf(source)": vendorOf(source), "source.created_at": source.created_at });

  printCall("await client.sources.delete(id)");
  await client.sources.delete(id);
  printText("The source is gone:");
  printCall("await client.sources.get(id)");
  await showError(client.sources.get(id));
}

async function showErrors(client: PrequelClient, baseUrl: string): Promise<void> {
  const { source } = anyExample;
  printHeading("The error that an application catches when the API key is wrong");
  printCall('await createClient({ apiKey: "invalid-demo-key" }).sources.create(source)');
  await showError(createClient({ apiKey: "invalid-demo-key", baseUrl }).sources.create(source));

  printHeading("The error that it catches when the source has no name");
  printCall("await client.sources.create({ ...source, name: undefined })");
  const { name, ...nameless } = source;
  await showError(client.sources.create(nameless as SourceInput));
}

async function showError(call: Promise<ImportSource>): Promise<void> {
  const error = await call.then(
    () => new Error("The mock accepted a request that it must reject."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PrequelError)) throw error;
  printText(`${error.name}: ${error.message}`);
  printValues({ outcome: error.outcome });
}

function isPostgres(source: SourceInput): source is PostgresSourceInput {
  return source.vendor === "postgres";
}
