import nock from "nock";
import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

const mock = createMock();
const respond = async (request) => {
  const response = await mock.fetch(request);
  return [response.status, await response.text(), Object.fromEntries(response.headers)];
};
nock("https://api.prequel.co").persist().get(/./).reply(respond).post(/./).reply(respond);
console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers: {} })));
