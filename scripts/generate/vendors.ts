import { type JsonObject, objectAt, objectsIn, refName, resolve, textAt } from "../lib/json.ts";

/** What the document says about one vendor. */
export interface VendorFacts {
  /** The value of `vendor`, and the key of the configuration. */
  readonly vendor: string;
  readonly title: string;
  /** The name of the variant of the union, such as `PostgresSourceInput`. */
  readonly inputName: string;
  readonly input: JsonObject;
  readonly methods: readonly MethodFacts[];
}

/** One way to authenticate with a vendor. */
export interface MethodFacts {
  readonly method: string;
  /** The configuration that has this `auth_method`. */
  readonly config: JsonObject;
}

/** The vendors in the order of the union. */
export function vendorsOf(document: JsonObject): VendorFacts[] {
  const union = objectAt(document, "components", "schemas", "SourceInput");
  return objectsIn(union.oneOf).map((branch) => {
    const input = resolve(document, branch);
    const properties = objectAt(input, "properties");
    const vendor = textAt(resolve(document, objectAt(properties, "vendor")), "const");
    const config = resolve(document, objectAt(properties, vendor));
    const configs = config.oneOf ? objectsIn(config.oneOf).map((one) => resolve(document, one)) : [config];
    return {
      vendor,
      title: textAt(input, "title"),
      inputName: refName(branch),
      input,
      methods: configs.map((one) => ({
        method: textAt(resolve(document, objectAt(one, "properties", "auth_method")), "const"),
        config: one,
      })),
    };
  });
}
