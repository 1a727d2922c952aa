import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { type AppOptions, createApp } from "./app.ts";

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The API, and the built page in a folder. The page neither loads from another site nor sends to one. */
export function createSite(folder: string, options: AppOptions): Hono {
  const site = new Hono();
  site.use(secureHeaders({ contentSecurityPolicy }));
  site.route("/", createApp(options));
  site.use(serveStatic({ root: folder }));
  return site;
}
