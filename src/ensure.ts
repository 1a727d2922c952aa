import { type Config, maxLimit } from "./config.ts";
import { serializeBody } from "./document/serializers.ts";
import { PrequelError, ValidationError } from "./errors.ts";
import type { ImportSource, SourceInput } from "./generated/types.ts";
import { sleep, withDeadline } from "./http/deadline.ts";
import { ownProperties } from "./json.ts";
import type { CreateOptions, Sources } from "./sources.ts";
import { isVendor } from "./vendors.ts";

/** The result of `sources.ensure`. */
export interface EnsuredSource {
  /** The source, as the API returns it. */
  readonly source: ImportSource;
  /** Whether this call created the source, or joined a running call that did. */
  readonly created: boolean;
}

const firstDelay = 100;
const maxDelay = 5_000;

/** `check` throws a `ValidationError` for a source that must not be sent. */
export function createEnsure(
  { create, list }: Pick<Sources, "create" | "list">,
  check: (source: SourceInput, options: CreateOptions) => void,
  { timeout }: Config,
): Sources["ensure"] {
  const running = new Map<string, Promise<EnsuredSource>>();

  return async function ensure(input, given = {}) {
    const options = ownProperties(given);
    check(input, options);
    // A copy: the caller may change the object while the calls run.
    const source: SourceInput = JSON.parse(serializeBody(input));
    const key = JSON.stringify([source.provider_id, source.name]);
    const shared = running.get(key) ?? ensureOnce(source, options).finally(() => running.delete(key));
    running.set(key, shared);
    // When every caller has aborted, nobody awaits `shared`. This marks its failure as handled.
    shared.catch(() => {});
    const wait = () => shared;
    // A call that joins a running one has its own signal, which must not end the running one.
    const ensured = await withDeadline(wait, maxLimit, wait, options.signal);
    if (!isVendor(ensured.source, source.vendor)) throw otherVendor();
    return ensured;
  };

  async function ensureOnce(source: SourceInput, options: CreateOptions): Promise<EnsuredSource> {
    const existing = await find(source, options);
    if (existing) return { source: existing, created: false };
    try {
      return { source: await create(source, options), created: true };
    } catch (error) {
      const outcome = error instanceof PrequelError ? error.outcome : undefined;
      const created = outcome === "unknown" && (await findLater(source, options));
      if (created) return { source: created, created: true };
      throw error;
    }
  }

  /** Looks repeatedly, and never creates again: the API may still carry out the create. */
  async function findLater(source: SourceInput, options: CreateOptions): Promise<ImportSource | undefined> {
    const end = performance.now() + (options.timeout ?? timeout);
    for (let delay = firstDelay; ; delay = Math.min(2 * delay, maxDelay)) {
      try {
        const found = await find(source, options);
        if (found) return found;
      } catch (error) {
        // The API may still be failing, as it did during the create.
        if (!(error instanceof PrequelError)) throw error;
      }
      if (performance.now() + delay > end) return undefined;
      await sleep(delay, options.signal);
    }
  }

  /** Finds the source with this provider and name on any page. */
  async function find(source: SourceInput, options: CreateOptions): Promise<ImportSource | undefined> {
    let isTaken = false;
    for await (const candidate of list({ ...options, page_size: 100 })) {
      if (candidate.provider_id !== source.provider_id || candidate.name !== source.name) continue;
      if (isVendor(candidate, source.vendor)) return candidate;
      isTaken = true;
    }
    if (isTaken) throw otherVendor();
    return undefined;
  }
}

function otherVendor(): ValidationError {
  const message = "another vendor has a source of this name: choose another name.";
  return new ValidationError([{ path: ["name"], pointer: "/name", code: "mismatch", message }]);
}
