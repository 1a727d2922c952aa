/** A variable of the environment. An empty one counts as unset, and so does one that may not be read. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/** Those of the fields that the platform's `Request` has: Cloudflare Workers throw for any other. */
export function knownRequestFields<const Fields extends object>(fields: Fields): Partial<Fields> {
  const known = typeof Request === "function" ? Request.prototype : {};
  // Asserted: filtering leaves a part of the fields.
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in known)) as Partial<Fields>;
}

export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

/** A page or a web worker: both run code that a visitor can read. An edge runtime has no address of its own. */
export function isBrowser(): boolean {
  return (
    !isNode() && ("document" in globalThis || ("importScripts" in globalThis && "location" in globalThis))
  );
}
