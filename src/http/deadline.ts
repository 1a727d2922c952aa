interface Listeners {
  readonly all: Set<() => void>;
  readonly callAll: () => void;
}

/** One shared `abort` listener per signal: Node warns when a signal has more than ten. */
const listenersOf = new WeakMap<AbortSignal, Listeners>();

/** Calls the listener when the signal is aborted, until the returned function is called. */
function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { all, callAll } = listenersOf.get(signal) ?? createListeners(signal);
  all.add(listener);
  signal.addEventListener("abort", callAll);
  return () => {
    all.delete(listener);
    if (all.size === 0) signal.removeEventListener("abort", callAll);
  };
}

function createListeners(signal: AbortSignal): Listeners {
  const all = new Set<() => void>();
  const listeners = {
    all,
    callAll: () => {
      for (const listener of all) listener();
    },
  };
  listenersOf.set(signal, listeners);
  return listeners;
}

/** The signal's own reason. A platform that is older than reasons gives none. */
function reasonOf({ reason }: AbortSignal): unknown {
  return reason ?? Object.assign(new Error("The call was aborted."), { name: "AbortError" });
}

/**
 * Waits for work, at most `ms` and until `signal` is aborted: then it settles as `onTimeout` does, or rejects with
 * the signal's own reason, even when the work ignores the signal it is given. It leaves no timer and no listener
 * behind.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  ms: number,
  onTimeout: () => T,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal?.aborted) throw reasonOf(signal);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let removeListener: (() => void) | undefined;
  const limit = new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, ms);
    removeListener = signal && onAbort(signal, () => reject(reasonOf(signal)));
  });
  try {
    return await Promise.race([work(controller.signal), limit.then(onTimeout)]);
  } catch (thrown) {
    controller.abort();
    throw thrown;
  } finally {
    clearTimeout(timer);
    removeListener?.();
  }
}

/** Waits for a promise; rejects with the signal's own reason when it is aborted first. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let removeListener: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(reasonOf(signal));
    else removeListener = signal && onAbort(signal, () => reject(reasonOf(signal)));
  });
  return Promise.race([promise, aborted]).finally(() => removeListener?.());
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
