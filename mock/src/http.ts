/** The path, and the query by name. Not by `URL`: a path such as `//x` is not one to it. */
export function splitPath(path: string): { pathname: string; query: Record<string, string> } {
  const [pathname = "", ...rest] = path.split("?");
  return { pathname, query: Object.fromEntries(new URLSearchParams(rest.join("?"))) };
}

/** Whether a path is text once its percent signs are read. */
export function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Without parameters, of which the document knows none, and without what is no media type. */
export function mediaTypesIn(header = ""): string[] {
  return header.split(",").flatMap((part) => /^\s*([\w.+*-]+\/[\w.+*-]+)\s*(?:;|$)/.exec(part)?.[1] ?? []);
}

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** The method as the document writes it; one that it cannot name is one that no path takes. */
export function toHttpMethod(method: string): (typeof methods)[number] {
  return methods.find((known) => known === method.toLowerCase()) ?? "trace";
}
