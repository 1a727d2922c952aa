import {
  createClient,
  type ImportSource,
  isVendor,
  PrequelError,
  redact,
  type SourceInput,
  vendorOf,
  vendors,
} from "prequel-import";
import { adviseSource } from "prequel-import/advise";
import { createSourceFormSchema, sourceForms, visibleFields } from "prequel-import/form";
import { sourceInputSchema, validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock";
import { createMock as createFetchMock } from "prequel-import-mock/fetch";

const client = createClient({ apiKey: "any", fetch: createFetchMock().fetch, validate: validateSource });

export async function create(source: SourceInput): Promise<string> {
  try {
    const created: ImportSource = await client.sources.create(source);
    for (const vendor of vendors) if (isVendor(created, vendor)) return vendor;
    return vendorOf(created) ?? created.id;
  } catch (error) {
    return error instanceof PrequelError ? `${error.outcome}: ${error.message}` : String(error);
  }
}

export async function list(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of client.sources.list({ page_size: 50 })) names.push(name);
  const { data, error } = await client.api.GET("/import/sources");
  return data ? data.data.sources.map(({ name }) => name) : [...names, error.message];
}

export function describe(source: SourceInput): unknown {
  if (source.vendor === "postgres") source.postgres.port.toFixed();
  // @ts-expect-error A vendor that does not exist.
  if (source.vendor === "nothing") return undefined;
  const labels = visibleFields(sourceForms.postgres, {}).map(({ label }) => label);
  return [
    labels,
    redact(source),
    validateSource(source),
    adviseSource(source),
    sourceInputSchema,
    createMock(),
  ];
}

export const schema = createSourceFormSchema({ provider_id: "acme" });
