import type { IdsAndTimes } from "../api/ids-and-times.ts";
import type { SimulatedApi } from "../api/simulated-api.ts";

/** Loads Prism and the document on the first call only, because they take most of the start time. */
export function lazyApi(
  idsAndTimes: IdsAndTimes,
  unchecked: readonly string[],
  document?: object,
): () => Promise<SimulatedApi> {
  let api: Promise<SimulatedApi> | undefined;
  const load = async () => {
    // One after the other: in Jest's ESM, imports at once fail when they share a module (jestjs/jest#11434).
    const { createSimulatedApi } = await import("../api/simulated-api.ts");
    const { checkedExcept } = await import("../api/issues.ts");
    return createSimulatedApi(idsAndTimes, checkedExcept(unchecked), document);
  };
  return () => {
    api ??= load().catch((error: unknown) => {
      // In a page, a failed download may succeed the next time.
      api = undefined;
      throw error;
    });
    return api;
  };
}
