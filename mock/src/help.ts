import document from "prequel-import/openapi.json" with { type: "json" };
import { curlCommand } from "./curl.ts";
import { scenarioFields, scenarioHeader } from "./scenarios/requested-scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";

const fields = `${scenarioFields.slice(0, -1).join(", ")} or ${scenarioFields.at(-1)}`;

/** The text of `--help`. */
export function help(): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length));
  const table = scenarios.map(({ name, shows }) => `  ${name.padEnd(width)}  ${shows.replaceAll("`", "")}`);
  return `Runs a mock of the Prequel Import API on this machine. You need no real API key.

  npx prequel-import-mock [options]

  --port 4010       the port to listen on (4010 by default), also -p; 0 picks a free one
  --host 127.0.0.1  the address to listen on (127.0.0.1 by default); 0.0.0.0 accepts connections from other machines
  --sources file    the sources that each key starts with, as JSON or YAML
  --scenario name   the scenario of all requests that do not ask for one
  --delay 300       the time before each response, in milliseconds
  --seed text       keeps ids and times the same between runs if the requests for each key arrive in the same order
  --document file   another version of the OpenAPI document, as JSON or YAML
  --watch           reloads the --document when the file changes
  --base-path /api  serves the API under this path
  --unchecked name  does not check fields with this name or anything inside them; repeat the flag for each name
  --json            prints every line as JSON
  --quiet           prints nothing about requests
  --version         prints the version
  --help            prints this text

Any API key works, except an empty one and one that begins with "invalid".

To get an error or a slow response, use a scenario as the whole value of
${fields} of a source,
or send it in the header ${scenarioHeader}:

${table.join("\n")}

The header "Prefer: code=429" or "Prefer: example=…" gets that example of the document.

Each API key has its own sources. The page at / and these requests show and change the data of a key:

  GET /__mock/requests     the last requests without their secrets; DELETE clears them
  POST /__mock/reset       resets the sources, the requests and the defaults
  PUT /__mock/defaults     {"scenario": "mock-conflict", "times": 1, "delay": 300}; DELETE restores the values of the flags
  GET /__mock/health       200 when the mock is ready

They apply to the key in X-API-KEY, or to all keys when you send none.`;
}

/** The text that the command prints once the mock listens. */
export function greeting(url: string): string {
  const { examples } = document.paths["/import/sources"].post.requestBody.content["application/json"];
  const [{ value = {} } = {}] = Object.values(examples);
  return `The mock of the Prequel Import API listens on ${url}

  ${curlCommand(`${url}/import/sources`, value)}

Use a scenario such as ${scenarios[0]?.name} as the value of ${fields}. --help lists all scenarios.
`;
}
