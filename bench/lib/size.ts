import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

/** What a browser loads, in kilobytes of 1000 bytes, as size-limit counts. */
export async function sizeOf(entry: BuildOptions): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const code = outputFiles?.[0]?.contents ?? new Uint8Array();
  return { minified: code.length / 1000, gzipped: gzipSync(code, { level: 9 }).length / 1000 };
}

/** The size of one export of a project's built file, in kilobytes gzipped. */
export async function sizeOfExport(name: string, project: string, file: string): Promise<number> {
  const contents = `export { ${name} } from "./dist/${file}"`;
  return (await sizeOf({ stdin: { contents, resolveDir: project } })).gzipped;
}
