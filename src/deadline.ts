import { onAbort } from "./abort.ts";

/**
 * Waits for work, at most `ms` and until `signal` is aborted: then it settles as `onTimeout` does, or rejects with
 * the signal's own reason, even when the work ignores the signal it is given. No timer and no listener is left
 * behind.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  onTimeout: () => T,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forget: (() => void) | undefined;
  const limit = new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, ms);
    forget = signal && onAbort(signal, () => reject(signal.reason));
  });
  try {
    return await Promise.race([work(controller.signal), limit.then(onTimeout)]);
  } catch (thrown) {
    controller.abort();
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
