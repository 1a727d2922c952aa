import { hashOf } from "../hash.ts";
import type { MockRequest } from "../http-messages.ts";

const maxCountedRequests = 1000;

/** Whether to refuse a request, when each request is refused `times` times before it succeeds. */
export type Refuse = (request: MockRequest, times: number) => boolean;

export function createRefuse(): Refuse {
  const counts = new Map<string, number>();
  return (request, times) => {
    const key = fingerprint(request);
    const count = counts.get(key) ?? 0;
    // After the last refusal, the count starts again, so that a test can be rerun.
    counts.delete(key);
    if (count >= times) return false;
    counts.set(key, count + 1);
    const [oldest] = counts.keys();
    if (counts.size > maxCountedRequests && oldest !== undefined) counts.delete(oldest);
    return true;
  };
}

/** A hash, because bodies contain secrets that must not stay in memory. */
function fingerprint({ method, path, body }: MockRequest): string {
  return hashOf(JSON.stringify([method, path, body]));
}
