/** The part of Node's `path` that the table of media types needs. */
export const extname = (path: string) => /\.[^./]*$/.exec(path)?.[0] ?? "";
