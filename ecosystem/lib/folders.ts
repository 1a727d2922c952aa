import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/lib/root.ts";

export const ecosystem = join(root, "ecosystem");

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const checkout = createHash("sha256").update(root).digest("hex").slice(0, 8);

/**
 * Where environments are installed and run. It is outside of the project, whose `node_modules` would otherwise hide
 * what an environment lacks, and it stays for the next run.
 */
export const workFolder = join(cache, `prequel-import-ecosystem-${checkout}`);
