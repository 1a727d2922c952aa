import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The content of every file of a folder, by name. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? ""]));
}
