import type { JsonObject } from "../../lib/json.ts";
import type { AuthoredFiles } from "./authored-files.ts";
import { methodOf, vendorsIn } from "./vendors.ts";

/** The names of the bodies of a create in `create.yaml`. */
export const createBodies = { request: "SourceToCreate", response: "CreatedSource" };

/** The bodies of a create, with the examples of each vendor in the order of the union. */
export function createBodiesOf(files: AuthoredFiles): JsonObject {
  // Each vendor and way to authenticate has one, such as `postgres.password_auth`.
  const names = vendorsIn(files)
    .flatMap(({ vendor, config }) =>
      files.variantsOf(config).map((variant) => `${vendor}.${methodOf(variant)}`),
    )
    .filter((name) => files.has(`openapi/examples/${name}.yaml`));
  const content = (schema: string, part: string): JsonObject => ({
    "application/json": {
      schema: { $ref: `../common/source.yaml#/${schema}` },
      examples: Object.fromEntries(
        names.map((name) => [name, { $ref: `../examples/${name}.yaml#/${part}` }]),
      ),
    },
  });
  return {
    [createBodies.request]: {
      required: true,
      content: content("CreateSourceRequest", "request"),
    },
    [createBodies.response]: {
      description: "The source was created. The response contains no secrets.",
      content: content("SourceResponse", "response"),
    },
  };
}
