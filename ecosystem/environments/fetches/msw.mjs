import { http } from "msw";
import { setupServer } from "msw/node";
import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

const mock = createMock();
// MSW makes a 500 of what a handler throws, unless it is a response.
const respond = ({ request }) => mock.fetch(request).catch(() => Response.error());
setupServer(http.all("https://api.prequel.co/*", respond)).listen();
console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers: {} })));
