import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import document from "prequel-import/openapi.json" with { type: "json" };
import { type JsonObject, mapJson } from "../../scripts/lib/json.ts";

const published: JsonObject = document;

/**
 * Checks the body of a create request against the document alone: by Ajv, with the formats that Prism checks.
 */
export const isValidBody = compile();

function compile(): (body: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, discriminator: true, allErrors: true });
  addFormats.default(ajv);
  // Ajv does not support the mapping of a discriminator.
  const plain = mapJson(published, ({ discriminator, ...node }) => node);
  return ajv
    .addSchema(plain, "document")
    .compile({ $ref: "document#/components/schemas/CreateSourceRequest" });
}
