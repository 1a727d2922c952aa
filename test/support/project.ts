import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { root } from "./run.ts";

const leftOut = new Set(["node_modules", "dist", ".git"]);

/** A copy of the project, sources and tests, that shares what is installed with the original. */
export async function copyProject(folder: string): Promise<string> {
  const copy = join(folder, "project");
  await cp(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  const installed = await readdir(join(root, "node_modules"));
  await mkdir(join(copy, "node_modules"));
  await Promise.all(
    // Our own packages are links to their sources: to those of the copy.
    installed.map((name) => {
      const own = { "prequel-import": copy, "prequel-import-mock": join(copy, "mock") }[name];
      return symlink(own ?? join(root, "node_modules", name), join(copy, "node_modules", name));
    }),
  );
  return copy;
}
