/** Serves the built page and its API. Needs `PREQUEL_API_KEY`. Set `PREQUEL_BASE_URL` to use a mock. */
import { serve } from "@hono/node-server";
import { createClient } from "prequel-import";
import { createSite } from "./site.ts";

// Shorter than the default, because a person is waiting.
const prequel = createClient({ timeout: 20_000 });
const site = createSite("dist", { prequel, providerId: "acme" });

serve({ fetch: site.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
