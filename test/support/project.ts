import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const leftOut = new Set(["node_modules", "dist", ".git"]);

/** Copies the project, sources and tests, into a folder. The copy uses the installed packages of the original. */
export async function copyProject(folder: string): Promise<string> {
  const copy = join(folder, "project");
  await cp(root, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  const installed = await readdir(join(root, "node_modules"));
  await mkdir(join(copy, "node_modules"));
  await Promise.all(
    installed.map((name) => {
      // In node_modules, our own packages are links to their sources: here, to those of the copy.
      const own = {
        "prequel-import": copy,
        "prequel-import-mock": join(copy, "mock"),
        "prequel-import-connect-form": join(copy, "examples/connect-form"),
      }[name];
      return symlink(own ?? join(root, "node_modules", name), join(copy, "node_modules", name));
    }),
  );
  return copy;
}
