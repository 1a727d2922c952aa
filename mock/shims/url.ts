/** Node's `url`, as far as Prism needs it to resolve a reference inside a document. */
export const parse = (url: string) => new URL(url);
export const resolve = (from: string, to: string) => new URL(to, from).href;
export const format = String;
