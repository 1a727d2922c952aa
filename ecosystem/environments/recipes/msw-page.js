import { createClient } from "prequel-import";
import { source } from "smoke";
import { worker } from "./msw/browser.js";
import { mock } from "./msw/handlers.js";
import { runChecks } from "./run-checks.js";

const { sources } = createClient({
  apiKey: "any",
  dangerouslyAllowBrowser: true,
  maxRetries: 0,
  timeout: 5000,
});
const failureWith = (scenario) =>
  sources.create(source, { headers: { "X-Mock-Scenario": scenario } }).catch(({ name }) => name);

const checks = {
  async create() {
    const { id } = await sources.create(source);
    return [(await sources.get(id)).name, source.name];
  },
  async list() {
    await sources.create(source);
    const ids = new Set();
    for await (const { id } of sources.list({ page_size: 1 })) ids.add(id);
    return [ids.size, 2];
  },
  conflict: async () => [await failureWith("mock-conflict"), "ConflictError"],
  reset: async () => [await failureWith("mock-reset"), "ConnectionError"],
  truncated: async () => [await failureWith("mock-truncated"), "ConnectionError"],
  async "mock.reset"() {
    mock.reset();
    return [(await sources.list()).sources, []];
  },
};

worker
  .start({ quiet: true })
  .then(() => runChecks(checks))
  .then((line) => {
    document.body.textContent = line;
  });
