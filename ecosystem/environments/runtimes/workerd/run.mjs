// Bundles the worker as wrangler does, and calls it once. `node run.mjs 2021-11-02` sets the compatibility date.
import { build } from "esbuild";
import { Miniflare, supportedCompatibilityDate } from "miniflare";

const [compatibilityDate = supportedCompatibilityDate] = process.argv.slice(2);
const { outputFiles } = await build({
  entryPoints: ["worker.js"],
  bundle: true,
  format: "esm",
  conditions: ["workerd", "worker", "browser"],
  write: false,
});
const worker = new Miniflare({
  modules: true,
  script: outputFiles[0].text,
  compatibilityDate,
  bindings: { servers: JSON.parse(process.env.SMOKE_SERVERS) },
});
const response = await worker.dispatchFetch("http://worker.example.com");
console.log(await response.text());
await worker.dispose();
