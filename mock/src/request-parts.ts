/** The path, and the query by name. Not by `URL`, to which `//x` is a host. */
export function splitPath(path: string): { pathname: string; query: Record<string, string> } {
  const [pathname = "", ...rest] = path.split("?");
  return { pathname, query: Object.fromEntries(new URLSearchParams(rest.join("?"))) };
}

/** Whether the percent signs of a path can be decoded. */
export function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The well-formed media types of a header, without parameters: the document has none. */
export function mediaTypesIn(header = ""): string[] {
  return header.split(",").flatMap((part) => /^\s*([\w.+*-]+\/[\w.+*-]+)\s*(?:;|$)/.exec(part)?.[1] ?? []);
}

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export function toHttpMethod(method: string): (typeof methods)[number] {
  // Any other method is answered like `TRACE`, which no path has.
  return methods.find((known) => known === method.toLowerCase()) ?? "trace";
}
