import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./project.ts";

const readme = await readFile(join(root, "mock/README.md"), "utf8");

/** The files that the mock's README shows, by the name in the first line of each. */
export const recipes: ReadonlyMap<string, string> = new Map(
  [...readme.matchAll(/^```(?:js|yaml)\n(?:\/\/|#) (\S+)\n([\s\S]+?)^```$/gm)].map(
    ([, name = "", text = ""]) => [name, text],
  ),
);

/** Writes files of the mock's README into a folder, with other addresses, because a test cannot choose its ports. */
export async function writeRecipes(
  folder: string,
  names: readonly string[],
  addresses: Readonly<Record<string, string>>,
): Promise<void> {
  for (const name of names) {
    let text = recipes.get(name);
    if (text === undefined) throw new Error(`mock/README.md shows no ${name}.`);
    for (const [shown, actual] of Object.entries(addresses)) text = text.replaceAll(shown, actual);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
