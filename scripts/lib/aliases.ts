import { fileURLToPath } from "node:url";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Aliases for Vite and Vitest, so that the published names resolve to the sources. */
export const sourceAliases = aliasesIn("src", "ts", "src/generated/openapi.json");

/** The same for `npm run test:dist`, which tests the built files, because a bundler changes code. */
export const builtAliases = aliasesIn("dist", "js", "openapi.json");

function aliasesIn(folder: string, extension: string, document: string) {
  return [
    { find: /^prequel-import$/, replacement: file(`${folder}/index.${extension}`) },
    { find: /^prequel-import\/(validate|form|advise)$/, replacement: file(`${folder}/$1.${extension}`) },
    { find: /^prequel-import\/openapi\.json$/, replacement: file(document) },
    { find: /^prequel-import-mock$/, replacement: file(`mock/${folder}/index.${extension}`) },
    { find: /^prequel-import-mock\/fetch$/, replacement: file(`mock/${folder}/fetch.${extension}`) },
  ];
}
