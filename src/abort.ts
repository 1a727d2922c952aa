/** The listeners of each signal. It sees one of its own for all of them, because Node warns at the eleventh. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

function wake(this: AbortSignal): void {
  for (const listener of waiting.get(this) ?? []) listener();
}

/** Calls the listener when the signal is aborted, until the function that this gives is called. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const all = waiting.get(signal) ?? new Set();
  waiting.set(signal, all.add(listener));
  signal.addEventListener("abort", wake);
  return () => {
    all.delete(listener);
    if (all.size === 0) signal.removeEventListener("abort", wake);
  };
}
