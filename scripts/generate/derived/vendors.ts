import { objectAt, textAt } from "../../lib/json.ts";
import type { AuthoredFiles, Located } from "./authored-files.ts";

/** A vendor as its file describes it. */
export interface AuthoredVendor {
  readonly vendor: string;
  /** The property of the source that has the configuration: a `$ref`. */
  readonly property: Located;
  readonly config: Located;
}

/** The vendors in the order of the union. */
export async function vendorsIn(files: AuthoredFiles): Promise<AuthoredVendor[]> {
  const inputs = await files.variantsOf(await files.at("common/source.yaml", "/SourceInput"));
  return Promise.all(
    inputs.map(async ({ file, pointer, schema }) => {
      const vendor = textAt(objectAt(schema, "properties", "vendor"), "const");
      const property = await files.at(file, `${pointer}/properties/${vendor}`);
      return { vendor, property, config: await files.target(file, property.schema) };
    }),
  );
}

/** The `auth_method` of a configuration. */
export function methodOf({ schema }: Located): string {
  return textAt(objectAt(schema, "properties", "auth_method"), "const");
}
