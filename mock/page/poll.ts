const interval = 1000;

/** Calls a function about once per second while the page is visible. Returns a function that calls it at once. */
export function poll(ask: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // One call at a time, so that an old state never replaces a newer one.
  let last = Promise.resolve();
  const askIfVisible = () => {
    if (!document.hidden) askNow();
  };
  const askNow = () => {
    last = last.then(ask).then(() => {
      clearTimeout(timer);
      timer = setTimeout(askIfVisible, interval);
    });
  };
  document.addEventListener("visibilitychange", askIfVisible);
  askNow();
  return askNow;
}
