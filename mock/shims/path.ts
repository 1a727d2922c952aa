/** Node's `path`, as far as the table of media types needs it. */
export const extname = (path: string) => /\.[^./]*$/.exec(path)?.[0] ?? "";
