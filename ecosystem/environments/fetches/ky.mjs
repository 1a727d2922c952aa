import ky from "ky";
import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

const servers = JSON.parse(process.env.SMOKE_SERVERS);
const fetch = (url, init) => ky(url, { ...init, throwHttpErrors: false, retry: 0 });
console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers, fetch })));
