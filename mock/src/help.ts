import document from "prequel-import/openapi.json" with { type: "json" };
import { scenarioFields, scenarioHeader, scenarios } from "./scenarios/scenarios.ts";

const fields = `${scenarioFields.slice(0, -1).join(", ")} or ${scenarioFields.at(-1)}`;

/** What `--help` prints. */
export function help(): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length));
  const table = scenarios.map(({ name, shows }) => `  ${name.padEnd(width)}  ${shows.replaceAll("`", "")}`);
  return `The Prequel Import API on this machine, for building against it without a key.

  npx prequel-import-mock [options]

  --port 4010       the port to listen on; 0 takes a free one
  --host 127.0.0.1  0.0.0.0 accepts connections from other machines
  --seed text       ids and times repeat for the same sequence of requests
  --json            prints every line as JSON
  --quiet           prints nothing about requests
  --help

Any key works; one that begins with "invalid" is a wrong one. Type a scenario into
${fields}
of a source, or send it in the header ${scenarioHeader}:

${table.join("\n")}

"Prefer: code=429" or "Prefer: example=…" answers with that example of the document. GET /__mock/requests gives
the last 200 requests, redacted, and DELETE forgets them.`;
}

/** What the command prints once the mock listens. */
export function greeting(url: string): string {
  return `The Prequel Import API (a mock) listens on ${url}. Try it:

${curl(url)}

Type a scenario such as ${scenarios[0]?.name} into ${fields}; --help lists them all.
`;
}

/** Creates the first example of the document. */
function curl(url: string): string {
  const { examples } = document.paths["/import/sources"].post.requestBody.content["application/json"];
  const [{ value = {} } = {}] = Object.values(examples);
  const body = JSON.stringify(value).replaceAll("'", "'\\''");
  return `  curl ${url}/import/sources -H 'X-API-KEY: any' -H 'Content-Type: application/json' -d '${body}'`;
}
