import type { Environment } from "./environments.ts";

/** An environment that runs files of the mock's README. Its command prints its checks itself. */
const recipe = (
  tool: string,
  recipes: readonly string[],
  command: string,
  more: Partial<Environment> = {},
): Environment => ({ name: `Recipe: ${tool}`, group: "recipes", packages: [], recipes, command, ...more });

/** The command of a tool that ends with 0 when it succeeds. */
const asCheck = (check: string, command: string) => `${command} && echo 'SMOKE [{"check":"${check}"}]'`;

const testRunner = (tool: string, recipes: readonly string[], command: string, more: Partial<Environment>) =>
  // The first request loads Prism, which takes long on a busy machine.
  recipe(tool, recipes, asCheck("tests", `${command} --testTimeout=60000`), more);

const page = (tool: string, recipes: readonly string[], entry: string, more: Partial<Environment> = {}) => {
  const folder = `out/${entry}`;
  const bundle = `esbuild ${entry}.js --bundle --format=esm --outfile=${folder}/main.js`;
  const command = `${bundle} && cp index.html ${folder} && msw init ${folder} --no-save`;
  return recipe(`${tool}, in Chromium`, recipes, command, { page: folder, ...more });
};

/** Sets `$url`, at which `$mock` will listen. */
const chooseUrl =
  'port=$(node free-port.js) && url=http://127.0.0.1:$port && mock="node node_modules/prequel-import-mock/dist/cli.js --port $port"';

export const recipeEnvironments: readonly Environment[] = [
  testRunner("Jest", ["jest/in-process.test.js", "jest/port.test.js"], "jest", {
    folder: "jest",
    packages: ["jest"],
    quick: true,
  }),
  testRunner("Vitest with happy-dom", ["vitest/form.test.js"], "vitest run vitest", {
    packages: ["vitest", "happy-dom"],
  }),
  testRunner("MSW", ["msw/handlers.js", "msw/sources.test.js"], "vitest run msw", { packages: ["msw"] }),
  page("MSW", ["msw/handlers.js", "msw/browser.js"], "msw-page", { packages: ["msw"], quick: true }),
  page("Storybook (its files only)", [".storybook/preview.js", "sources.stories.js"], "storybook-page"),
  recipe("Cypress (with stubs)", ["cypress/support/e2e.js"], "node cypress-stub.js", { quick: true }),
  recipe(
    "wait-on",
    [],
    asCheck("ready", `${chooseUrl} && { $mock & } && trap 'kill $!' EXIT && wait-on $url`),
    { packages: ["wait-on"] },
  ),
  recipe(
    "start-server-and-test",
    [],
    asCheck("ready", `${chooseUrl} && start-server-and-test "$mock" $url true`),
    {
      packages: ["start-server-and-test"],
    },
  ),
];
