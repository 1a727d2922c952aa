/** The runtime's own, in place of a package that needs Node's `Buffer`. */
export const { TextDecoder, TextEncoder } = globalThis;
