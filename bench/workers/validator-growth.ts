/** Microseconds to find a valid source valid, for validators of several documents, in the same rounds. */

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { interleave } from "../lib/rounds.ts";
import { type Document, sourcesOf } from "./sources.ts";

const [folders = "{}", ...counts] = process.argv.slice(2);
const [rounds, calls] = counts.map(Number) as [number, number];

async function measureOf(folder: string) {
  const { validateSource }: typeof import("prequel-import/validate") = await import(
    pathToFileURL(`${folder}/dist/validate.js`).href
  );
  const document: Document = JSON.parse(await readFile(`${folder}/dist/openapi.json`, "utf8"));
  const sources = sourcesOf(document);
  return () => {
    const started = performance.now();
    for (let call = 0; call < calls; call++) {
      const issues = validateSource(sources[call % sources.length]);
      if (issues.length > 0) throw new Error("A valid source was refused.");
    }
    return ((performance.now() - started) * 1000) / calls;
  };
}

const measures = Object.entries<string>(JSON.parse(folders)).map(async ([name, folder]) => [
  name,
  await measureOf(folder),
]);
console.log(JSON.stringify(await interleave(Object.fromEntries(await Promise.all(measures)), rounds, 5)));
