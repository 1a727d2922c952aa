/** Runs the README's support file with a stub of the few commands of Cypress that it uses. */
import { runChecks } from "./run-checks.js";

const hooks = [];
const intercepts = [];
const commands = {};
let queue = Promise.resolve();

globalThis.beforeEach = (hook) => hooks.push(hook);
globalThis.Cypress = {
  spec: { name: "connect.cy.js" },
  Commands: { add: (name, command) => Object.assign(commands, { [name]: command }) },
};
globalThis.cy = {
  request({ method = "GET", url, qs = {}, headers }) {
    queue = queue.then(async () => {
      const response = await fetch(`${url}?${new URLSearchParams(qs)}`, { method, headers });
      const text = await response.text();
      return { status: response.status, body: text === "" ? "" : JSON.parse(text) };
    });
    const response = queue;
    return { its: async (name) => (await response)[name] };
  },
  intercept(pattern, change) {
    intercepts.push({ prefix: pattern.replace("**", ""), change });
  },
};

await import("./cypress/support/e2e.js");

const { mock } = JSON.parse(process.env.SMOKE_SERVERS);

/** Begins a test. */
async function begin() {
  for (const hook of hooks) hook();
  await queue;
}

/** Sends a request as a page does, through the intercepts. */
async function sendFromPage(url) {
  const request = { headers: { "x-api-key": "the page's own" } };
  for (const { prefix, change } of intercepts) if (url.startsWith(prefix)) change(request);
  await fetch(url, request);
}

const countOf = async (filter) => (await commands.mockRequests(filter)).length;

console.log(
  await runChecks({
    async "the requests of a test"() {
      await begin();
      await sendFromPage(`${mock}/import/sources`);
      return [
        [await countOf({ method: "GET" }), await countOf({ method: "POST" })],
        [1, 0],
      ];
    },
    async "the reset before the next test"() {
      await begin();
      return [await countOf({}), 0];
    },
    async "another key"() {
      await fetch(`${mock}/import/sources`, { headers: { "x-api-key": "another" } });
      return [await countOf({}), 0];
    },
  }),
);
