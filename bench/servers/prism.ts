/** Serves the document as `prism mock` does, but without a log. */
import { startPrism } from "../../test/support/plain-prism.ts";

console.log((await startPrism()).url);
