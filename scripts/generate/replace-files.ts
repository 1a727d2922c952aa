import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../lib/input-error.ts";

/** A file that is out of date. */
export interface StaleFile {
  /** Relative to the project. */
  readonly path: string;
  /** Its text, or `undefined` when it does not exist. */
  readonly before: string | undefined;
  /** Its new text, or `undefined` when it should not exist. */
  readonly text: string | undefined;
}

/** The wanted files that are missing or differ, and every unwanted file in the folders. */
export async function staleFilesOf(
  root: string,
  wanted: ReadonlyMap<string, string>,
  folders: readonly string[],
): Promise<StaleFile[]> {
  const present = (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
  const paths = new Set([...wanted.keys(), ...present]);
  const files = Array.from(paths, async (path) => {
    const before = await readFile(join(root, path), "utf8").catch(() => undefined);
    return { path, before, text: wanted.get(path) };
  });
  return (await Promise.all(files)).filter(({ before, text }) => text === undefined || text !== before);
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.map((name) => `${folder}/${name}`);
}

/** Replaces all files, or none when one of them cannot be written. */
export async function replaceFiles(root: string, files: readonly StaleFile[]): Promise<void> {
  const targets = files.map((file) => ({ ...file, target: join(root, file.path) }));
  const done: typeof targets = [];
  try {
    // No file is replaced before all new ones are complete.
    for (const { target, text } of targets) {
      await mkdir(dirname(target), { recursive: true });
      if (text !== undefined) await writeFile(`${target}.new`, text);
    }
    for (const file of targets) {
      await (file.text === undefined ? rm(file.target) : rename(`${file.target}.new`, file.target));
      done.push(file);
    }
  } catch (error) {
    for (const { target, before } of done) {
      await (before === undefined ? rm(target) : writeFile(target, before));
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`The generated files cannot be written (${reason}). None was changed.`);
  } finally {
    for (const { target } of targets) await rm(`${target}.new`, { force: true });
  }
}
