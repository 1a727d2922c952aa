import preview from "./.storybook/preview.js";
import { runChecks } from "./run-checks.js";
import meta, * as stories from "./sources.stories.js";

/** Shows a story as Storybook does. Returns its first text and its last one. */
async function textsOf({ parameters = {} }) {
  const { fetch } = globalThis;
  const cleanUp = await preview.beforeEach({ parameters });
  const element = meta.render();
  const first = element.textContent;
  await new Promise((resolve) => {
    new MutationObserver(resolve).observe(element, { childList: true });
  });
  cleanUp();
  return [first, element.textContent, fetch === globalThis.fetch];
}

const checks = {
  empty: async () => [await textsOf(stories.Empty), ["Loading", "0 sources", true]],
  slow: async () => [await textsOf(stories.Slow), ["Loading", "0 sources", true]],
  async unavailable() {
    const [first, message] = await textsOf(stories.Unavailable);
    return [
      [first, /unavailable/i.test(message) || message],
      ["Loading", true],
    ];
  },
  async "other requests"() {
    const cleanUp = await preview.beforeEach({ parameters: {} });
    const { status } = await fetch("/index.html");
    cleanUp();
    return [status, 200];
  },
};

runChecks(checks).then((line) => {
  document.body.textContent = line;
});
