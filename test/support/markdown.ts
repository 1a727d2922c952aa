import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.ts";

/** Folders of other people's files, or of files that a program writes. */
const leftOut = /^(?:node_modules|dist|site|coverage|reports|api|released|generated|\.git|\.stryker-tmp)$/;

/** The Markdown files of the repository that a person writes, relative to its root. */
export function markdownFiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.test(entry.name) ? [] : markdownFiles(path);
    return path.endsWith(".md") ? [path] : [];
  });
}
