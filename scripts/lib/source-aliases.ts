import { fileURLToPath } from "node:url";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** For Vite and Vitest: everything in the repository runs from source, under the published names. */
export const sourceAliases = [
  { find: /^prequel-import$/, replacement: file("src/index.ts") },
  { find: /^prequel-import\/(validate|form|advise)$/, replacement: file("src/$1.ts") },
  { find: /^prequel-import\/openapi\.json$/, replacement: file("src/generated/openapi.json") },
  { find: /^prequel-import-mock$/, replacement: file("mock/src/index.ts") },
  { find: /^prequel-import-mock\/fetch$/, replacement: file("mock/src/fetch.ts") },
];

/** With `npm run test:dist` the tests run against what is published, because a bundler changes code. */
export const builtAliases = [
  { find: /^prequel-import$/, replacement: file("dist/index.js") },
  { find: /^prequel-import\/(validate|form|advise)$/, replacement: file("dist/$1.js") },
  { find: /^prequel-import\/openapi\.json$/, replacement: file("openapi.json") },
  { find: /^prequel-import-mock$/, replacement: file("mock/dist/index.js") },
  { find: /^prequel-import-mock\/fetch$/, replacement: file("mock/dist/fetch.js") },
];
