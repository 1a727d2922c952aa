/** An environment variable. It counts as unset when it is empty or may not be read. */
export function environment(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/** The fields that the platform's `Request` has. Cloudflare Workers throw for any other. */
export function knownRequestFields<const Fields extends object>(fields: Fields): Partial<Fields> {
  const known = typeof Request === "function" ? Request.prototype : {};
  // Asserted: filtering leaves a part of the fields.
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in known)) as Partial<Fields>;
}

export function isNode(): boolean {
  return !!globalThis.process?.versions?.node;
}

/** Whether this is a page or a web worker, whose code a visitor can read. An edge runtime has no `location`. */
export function isBrowser(): boolean {
  return (
    !isNode() && ("document" in globalThis || ("importScripts" in globalThis && "location" in globalThis))
  );
}
