import { createClient } from "prequel-import";
import { anyExample } from "../../../scripts/lib/examples.ts";

// A program that has made calls and has nothing more to do.
const [good = "", stalling = ""] = process.argv.slice(2);
const create = (baseUrl: string, options: { signal?: AbortSignal; timeout?: number }) =>
  createClient({ apiKey: "canary-key", baseUrl })
    .sources.create(anyExample.source, options)
    .then(
      () => "done",
      ({ name }) => name,
    );
const controller = new AbortController();
setTimeout(() => controller.abort(), 50);
const ends = await Promise.all([
  create(good, {}),
  create(stalling, { timeout: 50 }),
  create(stalling, { signal: controller.signal }),
]);
console.log(ends.join(" "));
