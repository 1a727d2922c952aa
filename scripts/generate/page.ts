import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { oldestBrowsers } from "../lib/browsers.ts";

/** The page of the mock in one file, with a content security policy that allows only its own style and script. */
export async function pageOf(root: string): Promise<string> {
  const folder = join(root, "mock", "page");
  const [html, style, script] = await Promise.all([
    readFile(join(folder, "page.html"), "utf8"),
    bundled(join(folder, "style.css")),
    bundled(join(folder, "page.ts")),
  ]);
  const page = html
    .replace('<link rel="stylesheet" href="style.css" />', () => `<style>${style}</style>`)
    .replace(
      '<script type="module" src="page.ts"></script>',
      () => `<script type="module">${script}</script>`,
    );
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  return `// Made from mock/page/ by \`npm run generate\`: do not edit.

export const contentSecurityPolicy = ${JSON.stringify(policy.join("; "))};

export const html = ${JSON.stringify(page)};
`;
}

async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: "esm",
    target: oldestBrowsers,
    write: false,
    // Without the aliases of tsconfig.json.
    tsconfigRaw: {},
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing was made from ${path}.`);
  return file.text;
}

function sourceOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
