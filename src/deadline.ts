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
  const end = () => controller.abort();
  const timer = setTimeout(end, ms);
  const forget = signal && onAbort(signal, end);
  const ended = new Promise<never>((_, reject) => {
    controller.signal.onabort = reject;
  });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } catch (thrown) {
    signal?.throwIfAborted();
    if (controller.signal.aborted) return late();
    throw thrown;
  } finally {
    clearTimeout(timer);
    forget?.();
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
