import { afterAll, beforeAll } from "vitest";
import { startPrism } from "./plain-prism.ts";

/** Starts Prism for the tests of a file. It listens on `url` once they run. */
export function usePrism(): { readonly url: string } {
  let started: Awaited<ReturnType<typeof startPrism>> | undefined;
  beforeAll(async () => {
    started = await startPrism();
  });
  afterAll(() => started?.close());
  return {
    get url() {
      return started?.url ?? "";
    },
  };
}
