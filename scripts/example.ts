/** `npm run example`: the form of `examples/connect-form` against a mock. Nothing leaves this machine. */
import { parseArgs } from "node:util";
import { startExample } from "./example/start-example.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const example = await startExample(Number(values.port));
console.log(`The form is at ${example.url}`);
console.log(
  "To see an error, enter one of these as the name: mock-unreachable, mock-conflict, mock-server-error.",
);
console.log("mock/README.md lists all scenarios.");

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void example.close());
