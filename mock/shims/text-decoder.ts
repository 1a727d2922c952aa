/** Uses the runtime's own classes instead of a package that needs Node's `Buffer`. */
export const { TextDecoder, TextEncoder } = globalThis;
