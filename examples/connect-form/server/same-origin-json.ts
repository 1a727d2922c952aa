import { createMiddleware } from "hono/factory";

/**
 * Rejects requests from the pages of other sites. Browsers say in `Sec-Fetch-Site` whether a request comes from the
 * same origin. A browser that is too old for this header sends a CORS preflight before JSON, which this server never
 * allows.
 */
export const sameOriginJson = createMiddleware(async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site") ?? "same-origin";
  if (site !== "same-origin") return c.json({ message: "Open the form on this site." }, 403);
  const type = c.req.header("Content-Type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return c.json({ message: "Send JSON." }, 415);
  await next();
  c.header("Cache-Control", "no-store");
});
