import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { bench } from "../lib/paths.ts";
import type { PeerName } from "../peers/names.ts";

/** What a browser has to load. */
export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

/** "Create one source", with all that it needs. */
export function sizeOfPeer(name: PeerName): Promise<Size> {
  return sizeOf({ entryPoints: [join(bench, "peers", `${name}.ts`)] });
}

export async function sizeOf(options: BuildOptions): Promise<Size> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles ?? [];
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
