/** A variable of the environment. An empty one counts as unset, and so does one that may not be read. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/** Cloudflare Workers throw for a field of `Request` that they do not have. */
export function isRequestField(name: string): boolean {
  return typeof Request === "function" && name in Request.prototype;
}

export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

/** A page or a web worker: both run code that a visitor can read. Edge runtimes are neither. */
export function isBrowser(): boolean {
  return !isNode() && ("document" in globalThis || "importScripts" in globalThis);
}
