import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../lib/input-error.ts";

/** A file that is not as it should be. */
export interface StaleFile {
  /** Relative to the project. */
  readonly path: string;
  /** Its new text, or none when it should not exist. */
  readonly text: string | undefined;
  readonly isNew: boolean;
}

/** The files that are missing or differ, and every other file in the folders. */
export async function staleFilesOf(
  root: string,
  wanted: ReadonlyMap<string, string>,
  folders: readonly string[],
): Promise<StaleFile[]> {
  const present = (await Promise.all(folders.map((folder) => filesIn(root, folder)))).flat();
  const paths = [...new Set([...wanted.keys(), ...present])];
  const stale = paths.map(async (path): Promise<StaleFile[]> => {
    const before = await readFile(join(root, path), "utf8").catch(() => undefined);
    const text = wanted.get(path);
    const isStale = text === undefined || text !== before;
    return isStale ? [{ path, text, isNew: before === undefined }] : [];
  });
  return (await Promise.all(stale)).flat();
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.map((name) => `${folder}/${name}`);
}

/**
 * Replaces all files, or none when one of them cannot be written: it only renames files after all new ones are
 * complete.
 */
export async function replaceFiles(root: string, files: readonly StaleFile[]): Promise<void> {
  try {
    // In the project, because a file cannot be renamed into another file system.
    const folder = await mkdtemp(join(root, ".generate-"));
    try {
      await replaceThrough(folder, root, files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`The generated files cannot be written (${reason}). None was changed.`);
  }
}

async function replaceThrough(folder: string, root: string, files: readonly StaleFile[]): Promise<void> {
  const moves = files.map(({ path, text, isNew }, index) => ({
    target: join(root, path),
    text,
    isNew,
    newFile: join(folder, `${index}.new`),
    oldFile: join(folder, `${index}.old`),
  }));
  for (const { target, text, isNew, newFile, oldFile } of moves) {
    if (text === undefined) continue;
    await writeFile(newFile, text);
    if (!isNew) await copyFile(target, oldFile);
  }
  const done: typeof moves = [];
  try {
    for (const move of moves) {
      const { target, text, newFile, oldFile } = move;
      await mkdir(dirname(target), { recursive: true });
      await (text === undefined ? rename(target, oldFile) : rename(newFile, target));
      done.push(move);
    }
  } catch (error) {
    for (const { target, text, isNew, oldFile } of done) {
      await (isNew && text !== undefined ? rm(target) : rename(oldFile, target));
    }
    throw error;
  }
}
