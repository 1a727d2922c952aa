import { fileURLToPath } from "node:url";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The project. */
export const root = folder("../../");
/** This package. */
export const bench = folder("../");
/** Whatever a run makes on its way; ignored by git. */
export const generated = folder("../generated/");
