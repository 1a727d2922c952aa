import { EdgeRuntime } from "edge-runtime";
import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  entryPoints: ["function.js"],
  bundle: true,
  conditions: ["edge-light", "worker", "browser"],
  write: false,
});
const runtime = new EdgeRuntime({ initialCode: outputFiles[0].text });
const servers = encodeURIComponent(process.env.SMOKE_SERVERS);
const response = await runtime.dispatchFetch(`https://function.example.com/?servers=${servers}`);
console.log(await response.text());
