import { arch, cpus, release, totalmem, type } from "node:os";

/** The machine, as far as it matters: nothing here tells whose it is. */
export function machine(): string {
  const model = cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "an unknown processor";
  const kernel = /^\d+\.\d+/.exec(release())?.[0] ?? "";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cpus().length} cores, ${memory} GiB of memory, ${type()} ${kernel} (${arch()}), Node ${process.versions.node}`;
}
