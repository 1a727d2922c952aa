import { hashOf } from "../hash.ts";
import type { MockRequest } from "../messages.ts";

/** Counts how often each request was refused. */
export interface RefusalCounts {
  /**
   * Whether a request is still to be refused, when each request is refused `times` times. Then the count starts again,
   * so that a test can be rerun.
   */
  refuse(request: MockRequest, times: number): boolean;
}

const maxCountedRequests = 1000;

export function createRefusalCounts(): RefusalCounts {
  const counts = new Map<string, number>();
  return {
    refuse(request, times) {
      const key = fingerprint(request);
      const count = counts.get(key) ?? 0;
      counts.delete(key);
      if (count >= times) return false;
      counts.set(key, count + 1);
      const [oldest] = counts.keys();
      if (counts.size > maxCountedRequests && oldest !== undefined) counts.delete(oldest);
      return true;
    },
  };
}

/** A hash, because bodies hold secrets that must not stay in memory. */
function fingerprint({ method, path, body }: MockRequest): string {
  return hashOf(JSON.stringify([method, path, body]));
}
