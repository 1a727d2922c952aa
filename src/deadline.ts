/**
 * Waits for work, at most `ms` and until `signal` is aborted: then it rejects with what `onTimeout` makes, or
 * with the signal's own reason, even when the work ignores the signal it is given. No timer and no listener
 * is left behind.
 */
export function withDeadline<T>(
  work: (signal: AbortSignal) => T | Promise<T>,
  ms: number,
  onTimeout: () => Error,
  signal: AbortSignal | undefined,
): Promise<T> {
  const controller = new AbortController();
  const working = new Promise<T>((resolve) => resolve(work(controller.signal)));
  return new Promise<T>((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const stop = (reason: unknown) => {
      settle();
      reject(reason);
      controller.abort();
    };
    const onAbort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(onTimeout()), ms);
    signal?.addEventListener("abort", onAbort);
    working.then(resolve, reject).finally(settle);
  });
}

/** Waits, or rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort);
  });
}
