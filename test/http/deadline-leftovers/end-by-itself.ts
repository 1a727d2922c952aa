import { createClient } from "prequel-import";
import { anyExample } from "../../../scripts/lib/examples.ts";

// Makes three calls, prints their results, and does nothing to end the process.
const [working = "", stalling = ""] = process.argv.slice(2);
const create = (baseUrl: string, options: { signal?: AbortSignal; timeout?: number }) =>
  createClient({ apiKey: "canary-key", baseUrl })
    .sources.create(anyExample.source, options)
    .then(
      () => "done",
      ({ name }) => name,
    );
const controller = new AbortController();
setTimeout(() => controller.abort(), 50);
const results = await Promise.all([
  create(working, {}),
  create(stalling, { timeout: 50 }),
  create(stalling, { signal: controller.signal }),
]);
console.log(results.join(" "));
