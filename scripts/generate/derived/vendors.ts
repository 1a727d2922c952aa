import { objectAt, textAt } from "../../lib/json.ts";
import type { AuthoredFiles, Located } from "./authored-files.ts";

/** A vendor as its file describes it. */
interface AuthoredVendor {
  readonly vendor: string;
  /** The property of the source that has the configuration: a `$ref`. */
  readonly property: Located;
  readonly config: Located;
}

/** The vendors in the order of the union. */
export function vendorsIn(files: AuthoredFiles): AuthoredVendor[] {
  return files.variantsOf(files.at("openapi/common/source.yaml", "SourceInput")).map((input) => {
    const vendor = textAt(objectAt(input.schema, "properties", "vendor"), "const");
    const property = files.property(input, vendor);
    return { vendor, property, config: files.target(property) };
  });
}

/** The `auth_method` of a configuration. */
export function methodOf({ schema }: Located): string {
  return textAt(objectAt(schema, "properties", "auth_method"), "const");
}
