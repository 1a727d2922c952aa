const interval = 1000;

/** Calls a function about once per second while the page is visible. Returns a function that calls it at once. */
export function poll(ask: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  // One call at a time, so that an old state never replaces a newer one.
  let last = Promise.resolve();
  const askNow = () => {
    clearTimeout(timer);
    last = last.then(ask).then(() => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(askNow, interval);
    });
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(timer);
    else askNow();
  });
  askNow();
  return askNow;
}
