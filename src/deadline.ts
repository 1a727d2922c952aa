import { onAbort } from "./abort.ts";

/**
 * Waits for work, at most `ms` and until `signal` is aborted: then it settles as `late` does, or rejects with
 * the signal's own reason, even when the work ignores the signal it is given. No timer and no listener is left
 * behind.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => T | Promise<T>,
  ms: number,
  late: () => T,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let release = () => {};
  const limit = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const forget = signal && onAbort(signal, () => reject(signal.reason));
    release = () => {
      clearTimeout(timer);
      forget?.();
    };
  });
  try {
    return await Promise.race([work(controller.signal), limit.then(late)]);
  } catch (thrown) {
    controller.abort();
    throw thrown;
  } finally {
    release();
  }
}

/** Waits; rejects with the signal's own reason when that is aborted before. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return withDeadline(
    () => new Promise(() => {}),
    ms,
    () => {},
    signal,
  );
}
