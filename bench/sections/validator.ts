import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { table } from "../../scripts/lib/markdown.ts";
import { root } from "../../scripts/lib/root.ts";
import document from "../../src/generated/openapi.json" with { type: "json" };
import { count, interleave, type Measure, milliseconds } from "../lib/measure.ts";
import { figure, ratio, spread, versionOf } from "../lib/report.ts";
import { sizeOfExport } from "../lib/size.ts";

export async function measureValidator(): Promise<string> {
  const candidates = { ours: await timeOurs(root), ajv: await timeAjv() };
  const { ours, ajv } = await interleave(candidates, count(50, 200), 5);
  const rows = [
    ["**validateSource**", spread(ours)],
    [`Ajv ${versionOf("ajv")}, compiled at run time, with the \`discriminator\` option`, spread(ajv)],
    ["validateSource ÷ Ajv", ratio(ours, ajv)],
  ];
  const size = await sizeOfExport("validateSource", root, "validate.js");
  return `${table(["validation of one valid source", "µs"], rows)}

\`prequel-import/validate\` is ${figure(size)} kB gzipped.`;
}

/** Times the validator of a built project. */
export async function timeOurs(project: string): Promise<Measure> {
  const { href } = pathToFileURL(join(project, "dist/validate.js"));
  const { validateSource }: typeof import("prequel-import/validate") = await import(href);
  return timeValidation(project, (source) => validateSource(source).length === 0);
}

async function timeAjv(): Promise<Measure> {
  // Ajv supports `discriminator`, but not the `mapping` in it.
  const withoutMapping = (key: string, value: unknown) => (key === "mapping" ? undefined : value);
  const ajv = new Ajv2020({ discriminator: true, strict: false });
  formats.default(ajv);
  ajv.addSchema(JSON.parse(JSON.stringify(document), withoutMapping), "document");
  return timeValidation(root, ajv.compile({ $ref: "document#/components/schemas/SourceInput" }));
}

/** Microseconds to validate one source. The sources are all examples of the document, one after the other. */
async function timeValidation(project: string, isValid: (source: unknown) => boolean): Promise<Measure> {
  const { paths }: typeof document = JSON.parse(await readFile(join(project, "openapi.json"), "utf8"));
  const { examples } = paths["/import/sources"].post.requestBody.content["application/json"];
  const sources = Object.values(examples).map(({ value }) => value.source);
  const calls = 1800;
  const work = () => {
    for (let call = 0; call < calls; call++) {
      if (!isValid(sources[call % sources.length])) throw new Error("A valid source is rejected.");
    }
  };
  return async () => ((await milliseconds(work)) * 1000) / calls;
}
