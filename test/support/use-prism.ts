import { afterAll, beforeAll } from "vitest";
import { startPrism } from "./plain-prism.ts";

/** Runs Prism for the tests of a file. Its `url` is set when the tests start. */
export function usePrism(): { readonly url: string } {
  let prism: Awaited<ReturnType<typeof startPrism>> | undefined;
  beforeAll(async () => {
    prism = await startPrism();
  });
  afterAll(() => prism?.close());
  return {
    get url() {
      return prism?.url ?? "";
    },
  };
}
