/** Prism over HTTP as `prism mock` runs it, with the same document. */
import { startPrism } from "../../test/support/plain-prism.ts";

const { url } = await startPrism();
console.log(url);
