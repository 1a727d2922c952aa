/** Splits a path and its query, and removes the slash at the end of the path. `URL` would read `//x` as a host. */
export function splitPath(path: string): { pathname: string; query: Record<string, string | string[]> } {
  const [whole = "", ...rest] = path.split("?");
  const pathname = whole.length > 1 ? whole.replace(/\/$/, "") : whole;
  const parameters = new URLSearchParams(rest.join("?"));
  const query = [...new Set(parameters.keys())].map((name): [string, string | string[]] => {
    const [first = "", ...others] = parameters.getAll(name);
    return [name, others.length > 0 ? [first, ...others] : first];
  });
  return { pathname, query: Object.fromEntries(query) };
}

/** Whether the percent-encoding of a path is well-formed. */
export function isDecodable(pathname: string): boolean {
  try {
    // A bundler would remove the call if its result were not used.
    return decodeURIComponent(pathname).length > 0;
  } catch {
    return false;
  }
}

/** The well-formed media types of a header, without their parameters, which the document does not use. */
export function mediaTypesIn(header = ""): string[] {
  return header.split(",").flatMap((part) => /^\s*([\w.+*-]+\/[\w.+*-]+)\s*(?:;|$)/.exec(part)?.[1] ?? []);
}

/** Every method that OpenAPI knows. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export function toHttpMethod(method: string): (typeof methods)[number] {
  // Prism's types allow only these methods. Any other becomes `TRACE`, which no path has.
  return methods.find((known) => known === method.toLowerCase()) ?? "trace";
}
