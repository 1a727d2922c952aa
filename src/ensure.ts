import { checkLimit } from "./config.ts";
import { ConflictError, PrequelError, ValidationError } from "./errors.ts";
import type { ImportSource, SourceInput } from "./generated/types.ts";
import { sleep, unlessAborted } from "./http/deadline.ts";
import { ownProperties } from "./json.ts";
import { requestOptions } from "./options.ts";
import type { CreateOptions, Sources } from "./sources.ts";
import { vendorOf } from "./vendors.ts";

/** Options of `sources.ensure`. */
export interface EnsureOptions extends CreateOptions {
  /**
   * How long to go on looking for the source after a create whose outcome is unknown, in ms.
   *
   * @default 30_000
   */
  lookTimeout?: number | undefined;
}

/** The source, and whether this call created it. */
export interface EnsuredSource {
  readonly source: ImportSource;
  readonly created: boolean;
}

const firstDelay = 100;
const maxDelay = 5_000;

/** The calls that `ensure` consists of, and the check before them. */
interface Parts extends Pick<Sources, "create" | "list"> {
  /** Throws a `ValidationError` for a source that must not be sent. */
  check(source: SourceInput, options: CreateOptions): void;
}

/** An `ensure` that has not ended, and the signal of its caller. */
interface Running {
  readonly ended: Promise<EnsuredSource>;
  readonly signal: AbortSignal | undefined;
}

export function createEnsure({ check, create, list }: Parts): Sources["ensure"] {
  const running = new Map<string, Running>();

  return async function ensure(source, given = {}) {
    const options = ownProperties(given);
    const lookTimeout = checkLimit("lookTimeout", options.lookTimeout ?? 30_000, 0);
    check(source, options);
    const key = JSON.stringify([source.provider_id, source.name]);
    for (;;) {
      const other = running.get(key);
      if (!other) break;
      try {
        return await unlessAborted(other.ended, options.signal);
      } catch (thrown) {
        // The other caller gave up: this one goes on by itself.
        if (!other.signal?.aborted || options.signal?.aborted) throw thrown;
      }
    }
    const ended = ensureOnce(source, options, lookTimeout).finally(() => running.delete(key));
    running.set(key, { ended, signal: options.signal });
    return ended;
  };

  async function ensureOnce(
    source: SourceInput,
    options: EnsureOptions,
    lookTimeout: number,
  ): Promise<EnsuredSource> {
    const existing = await find(source, options);
    if (existing) return { source: existing, created: false };
    try {
      return { source: await create(source, options), created: true };
    } catch (error) {
      const outcome = error instanceof PrequelError ? error.outcome : undefined;
      const found =
        error instanceof ConflictError
          ? await find(source, options)
          : outcome === "unknown" && (await findLater(source, options, lookTimeout));
      if (found) return { source: found, created: outcome === "unknown" };
      throw error;
    }
  }

  /** Looks again and again, and never creates again: the create may still be carried out. */
  async function findLater(
    source: SourceInput,
    options: EnsureOptions,
    lookTimeout: number,
  ): Promise<ImportSource | undefined> {
    const end = performance.now() + lookTimeout;
    for (let delay = firstDelay; ; delay = Math.min(2 * delay, maxDelay)) {
      try {
        const found = await find(source, options);
        if (found) return found;
      } catch (error) {
        // What kept the API from answering the create may keep it from answering this.
        if (!(error instanceof PrequelError) || error instanceof ValidationError) throw error;
      }
      if (performance.now() + delay > end) return undefined;
      await sleep(delay, options.signal);
    }
  }

  /** The source with this provider and name, on whatever page it is. */
  async function find(source: SourceInput, options: EnsureOptions): Promise<ImportSource | undefined> {
    for await (const candidate of list({ ...requestOptions(options), page_size: 100 })) {
      if (candidate.provider_id !== source.provider_id || candidate.name !== source.name) continue;
      const vendor = vendorOf(candidate);
      if (vendor === source.vendor || vendor === undefined) return candidate;
      const message = `this provider already has a source of this name, of the vendor ${vendor}: choose another name.`;
      throw new ValidationError([{ path: ["name"], pointer: "/name", code: "mismatch", message }]);
    }
    return undefined;
  }
}
