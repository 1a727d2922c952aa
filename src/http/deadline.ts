/** The listeners of one signal, behind a single `abort` listener: Node warns when a signal has more than ten. */
class Listeners extends Set<() => void> {
  readonly callAll = () => {
    for (const listener of this) listener();
  };
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/** Calls the listener when the signal is aborted, until the returned function is called. */
function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = listenersOf.get(signal) ?? new Listeners();
  listenersOf.set(signal, listeners.add(listener));
  signal.addEventListener("abort", listeners.callAll);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", listeners.callAll);
  };
}

/** The signal's own reason. Old platforms give none. */
function reasonOf({ reason }: AbortSignal): unknown {
  return reason ?? new DOMException("The call was aborted.", "AbortError");
}

/**
 * Waits for work. After `ms` it settles as `onTimeout` does, and when `signal` is aborted it rejects with the signal's
 * own reason, even when the work ignores the signal that it is given. It leaves no timer and no listener behind.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  onTimeout: () => T | Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal?.aborted) throw reasonOf(signal);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let removeListener: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => resolve(new Promise((settle) => settle(onTimeout()))), ms);
      removeListener = signal && onAbort(signal, () => reject(reasonOf(signal)));
      work(controller.signal).then(resolve, reject);
    });
  } catch (thrown) {
    controller.abort();
    throw thrown;
  } finally {
    clearTimeout(timer);
    removeListener?.();
  }
}

/** Waits; rejects with the signal's own reason when it is aborted first. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return withDeadline(
    () => new Promise(() => {}),
    ms,
    () => {},
    signal,
  );
}
