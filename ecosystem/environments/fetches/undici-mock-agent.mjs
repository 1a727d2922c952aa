import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";
import { fetch, MockAgent, setGlobalDispatcher } from "undici";

const mock = createMock();
const agent = new MockAgent();
agent.disableNetConnect();
setGlobalDispatcher(agent);
for (const method of ["GET", "POST"]) {
  agent
    .get("https://api.prequel.co")
    .intercept({ path: () => true, method })
    .reply(async ({ origin, path, method, headers, body }) => {
      const response = await mock.fetch(`${origin}${path}`, { method, headers, body });
      const responseOptions = { headers: Object.fromEntries(response.headers) };
      return { statusCode: response.status, data: await response.text(), responseOptions };
    })
    .persist();
}
console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers: {}, fetch })));
// The responses that never come would keep the process alive.
process.exit();
