import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { type ClientOptions, createClient, type Fetch } from "prequel-import";
import { build } from "vite";
import { vi } from "vitest";
import { createSite } from "../../../examples/connect-form/server/site.ts";
import { sourceAliases } from "../../../scripts/lib/aliases.ts";

const root = fileURLToPath(new URL("../../../examples/connect-form", import.meta.url));

/** Builds the page of the example into a folder, from source. */
export async function buildPage(folder: string): Promise<void> {
  // Vitest sets it to `test`, with which React and Vite make a page for development.
  vi.stubEnv("NODE_ENV", "production");
  const output = { outDir: folder, emptyOutDir: true };
  await build({ root, resolve: { alias: sourceAliases }, build: output, logLevel: "warn" });
  vi.unstubAllEnvs();
}

/** The example as Node's HTTP server calls it. */
export function formListener(folder: string, options: ClientOptions) {
  const prequel = createClient({ apiKey: "canary-key", ...options });
  return getRequestListener(createSite(folder, { prequel, providerId: "acme" }).fetch);
}

/** A `fetch` that keeps the body of each create that it passes on. */
export function recordCreates(fetch: Fetch): { fetch: Fetch; created: unknown[] } {
  const created: unknown[] = [];
  return {
    created,
    fetch(url, init) {
      const isCreate = init.method === "POST" && new URL(url).pathname === "/import/sources";
      if (isCreate) created.push(JSON.parse(init.body ?? ""));
      return fetch(url, init);
    },
  };
}
