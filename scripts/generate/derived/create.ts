import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../../lib/json.ts";
import type { AuthoredFiles } from "./authored-files.ts";
import { methodOf, vendorsIn } from "./vendors.ts";

/** The names of the bodies of a create in `create.yaml`. */
export const createBodies = { request: "SourceToCreate", response: "CreatedSource" };

/** The bodies of a create, with the examples of each vendor in the order of the union. */
export async function createBodiesOf(files: AuthoredFiles, folder: string): Promise<JsonObject> {
  const names = await exampleNames(files);
  const present = await readdir(join(folder, "examples"));
  const listed = names.filter((name) => present.includes(`${name}.yaml`));
  const content = (schema: string, part: string): JsonObject => ({
    "application/json": {
      schema: { $ref: `../common/source.yaml#/${schema}` },
      examples: Object.fromEntries(
        listed.map((name) => [name, { $ref: `../examples/${name}.yaml#/${part}` }]),
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

/** For each vendor and way to authenticate: the name of its example, such as `postgres.password_auth`. */
async function exampleNames(files: AuthoredFiles): Promise<string[]> {
  const vendors = await vendorsIn(files);
  const names = await Promise.all(
    vendors.map(async ({ vendor, config }) =>
      (await files.variantsOf(config)).map((variant) => `${vendor}.${methodOf(variant)}`),
    ),
  );
  return names.flat();
}
