/** Microseconds to find a valid source valid, over all examples: this package's validator and Ajv's. */
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import document from "prequel-import/openapi.json" with { type: "json" };
import { validateSource } from "prequel-import/validate";
import { interleave } from "../lib/rounds.ts";
import { type Document, sourcesOf } from "./sources.ts";

const [rounds, passes] = process.argv.slice(2).map(Number) as [number, number];
const sources = sourcesOf(document as unknown as Document);

const ajv = new Ajv2020({ discriminator: true, strict: false });
formats.default(ajv);
ajv.addSchema(withoutMapping(document), "document");
const ajvValidate = ajv.compile({ $ref: "document#/components/schemas/SourceInput" });

const timed = (isValid: (source: unknown) => boolean) => () => {
  const started = performance.now();
  for (let pass = 0; pass < passes; pass++) {
    for (const source of sources) if (!isValid(source)) throw new Error("A valid source was refused.");
  }
  return ((performance.now() - started) * 1000) / passes / sources.length;
};

const series = await interleave(
  {
    ours: timed((source) => validateSource(source).length === 0),
    ajv: timed((source) => ajvValidate(source)),
  },
  rounds,
  5,
);
console.log(JSON.stringify(series));

/** Ajv knows `discriminator`, but not the `mapping` that OpenAPI gives it. */
function withoutMapping(schema: object): AnySchemaObject {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === "mapping" ? undefined : value)));
}
