import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";

/** An import path of one of the packages. */
export interface EntryPoint {
  /** The name of its report, such as `prequel-import-form`. */
  readonly report: string;
  /** The file of its types. */
  readonly types: string;
  readonly packageJson: string;
}

/** The entry points with types of both packages. */
export async function entryPointsOf(root: string): Promise<EntryPoint[]> {
  const packages = await Promise.all([root, join(root, "mock")].map(entryPointsIn));
  return packages.flat();
}

async function entryPointsIn(folder: string): Promise<EntryPoint[]> {
  const packageJson = join(folder, "package.json");
  const manifest: Manifest = JSON.parse(await readFile(packageJson, "utf8"));
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    const report = posix.join(manifest.name, path).replaceAll("/", "-");
    return [{ report, types: join(folder, target.import.types), packageJson }];
  });
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
}
