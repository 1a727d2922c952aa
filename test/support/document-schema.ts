import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import document from "prequel-import/openapi.json" with { type: "json" };
import { type JsonObject, mapJson } from "../../scripts/lib/json.ts";

const published: JsonObject = document;
const ajv = new Ajv2020({ strict: false, discriminator: true, allErrors: true });
addFormats.default(ajv);
// Ajv does not support the mapping of a discriminator.
ajv.addSchema(
  mapJson(published, ({ discriminator, ...node }) => node),
  "document",
);

/** A check of values against a schema of the document, by Ajv and with the formats that Prism checks. */
export function documentSchema(name: string): ValidateFunction {
  return ajv.compile({ $ref: `document#/components/schemas/${name}` });
}
