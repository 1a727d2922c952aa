/** A bug in another package that makes a check fail. */
export interface KnownFault {
  /** The check that fails. When it passes, the run fails, so that this list stays true. */
  readonly check: string;
  readonly whose: string;
  /** What happens, and what to do about it. */
  readonly text: string;
  /** The shortest code that shows it without our packages. */
  readonly repro: string;
  readonly language: "js" | "ts";
}

export const noCodeFromText: KnownFault = {
  check: "mock",
  whose: "Ajv, which Prism uses in the mock",
  text: "Ajv compiles schemas with `new Function`, which Workers and edge runtimes forbid. `prequel-import-mock/fetch` therefore does not run there, but the client does. In tests of a Worker, call the mock's server.",
  repro: `export default {
  fetch: () => new Response(new Function("return 'made from text'")()), // EvalError
};`,
  language: "js",
};

export const truncatedResponse: KnownFault = {
  check: "truncated",
  whose: "node-fetch 2, which cross-fetch contains",
  text: "When the connection breaks in the middle of a response, the body never ends, so the call ends with `TimeoutError` instead of `ConnectionError`. The `outcome` is `unknown` either way. node-fetch 3 and Node's own `fetch` report the broken response immediately.",
  repro: `import { createServer } from "node:http";
import fetch from "cross-fetch";

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-length": 10 }).write("12345");
  setTimeout(() => response.destroy(), 100);
});
server.listen(4011, async () => {
  const response = await fetch("http://127.0.0.1:4011");
  await response.text(); // never settles
});`,
  language: "js",
};
