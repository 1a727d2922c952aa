import type { OpenApiDocument } from "../api/open-api-document.ts";
import type { SimulatedApi } from "../api/simulated-api.ts";
import type { MockOptions } from "../mock-options.ts";
import { SetupError } from "../setup-error.ts";

/** The API of a document, which can be replaced. */
export interface ApiLoader {
  /** Loads Prism and the document with the first call, because they take most of the start time. */
  readonly load: () => Promise<SimulatedApi>;
  /** Replaces the document. Rejects, and keeps the old document, when it cannot use the new one. */
  readonly reload: (document: object) => Promise<void>;
}

export function createApiLoader({ unchecked = [], sources = [], document }: MockOptions): ApiLoader {
  let api: Promise<SimulatedApi> | undefined;
  async function create(given?: OpenApiDocument): Promise<SimulatedApi> {
    const { createSimulatedApi } = await import("../api/simulated-api.ts");
    const created = await createSimulatedApi(unchecked, given);
    checkSources(created, sources);
    return created;
  }
  return {
    load() {
      api ??= create(document && { ...document }).catch((error: unknown) => {
        // In a page, a failed download may succeed the next time.
        api = undefined;
        throw error;
      });
      return api;
    },
    async reload(other) {
      const created = await create({ ...other });
      api = Promise.resolve(created);
    },
  };
}

function checkSources(api: SimulatedApi, sources: readonly unknown[]): void {
  for (const [index, source] of sources.entries()) {
    const [issue] = api.issuesOf(source);
    if (issue) throw new SetupError(`sources[${index}]: ${issue.message}`);
  }
}
