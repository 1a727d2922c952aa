import type { IncomingMessage } from "node:http";

/** The beginning of a whole URL, which some callers and proxies send instead of a path. */
const absoluteForm = /^https?:\/\/[^/?#]+/i;

/** The path and query of a request. */
export function pathOf({ url = "/" }: IncomingMessage): string {
  const path = url.replace(absoluteForm, "");
  return path.startsWith("/") ? path : `/${path}`;
}

/**
 * The origin and the path prefix that the caller used. The headers of a proxy come before `Host`, which may be the
 * address of the mock behind the proxy.
 */
export function urlInFront({ headers, socket, url = "" }: IncomingMessage): string {
  const protocol = /^https?$/i.exec(firstOf(headers["x-forwarded-proto"]))?.[0] ?? "http";
  const own = `${socket.localAddress}:${socket.localPort}`;
  const asked = absoluteForm.exec(url)?.[0].replace(/^.*\//, "");
  const hosts = [firstOf(headers["x-forwarded-host"]), asked, headers.host, own];
  // `URL` alone would accept `user@host/path` and take the host from it.
  const host = hosts.find((host) => host && !/[/?#@\\]/.test(host) && URL.canParse(`http://${host}`));
  const prefix =
    /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)+(?=\/?$)/.exec(firstOf(headers["x-forwarded-prefix"]))?.[0] ?? "";
  return new URL(`${protocol}://${host ?? "localhost"}`).origin + prefix;
}

/** The first value of a header to which each proxy adds one. It comes from the proxy nearest to the caller. */
function firstOf(header: string | string[] = ""): string {
  const [first = ""] = String(header).split(",");
  return first.trim();
}
