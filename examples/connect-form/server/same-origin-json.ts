import { createMiddleware } from "hono/factory";

/**
 * Refuses requests from the pages of other sites. A browser names the site in `Sec-Fetch-Site`. One that is too old
 * for this header sends JSON to another site only after a CORS preflight, which this server never allows.
 */
export const sameOriginJson = createMiddleware(async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site") ?? "same-origin";
  if (site !== "same-origin") return c.json({ message: "Open the form on this site." }, 403);
  const type = c.req.header("Content-Type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return c.json({ message: "Send JSON." }, 415);
  await next();
  c.header("Cache-Control", "no-store");
});
