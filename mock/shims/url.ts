/** The part of Node's `url` that Prism needs to resolve references inside a document. */
export const parse = (url: string) => new URL(url);
export const resolve = (from: string, to: string) => new URL(to, from).href;
export const format = String;
