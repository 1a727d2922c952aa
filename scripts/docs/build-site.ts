import { join } from "node:path";
import {
  Application,
  Converter,
  type DocumentationEntryPoint,
  type DocumentReflection,
  normalizePath,
  PageEvent,
} from "typedoc";
import ts from "typescript";

/** The pages beside the README by their group in the navigation. */
const pages = {
  Guides: [
    "docs/vendors.md",
    "docs/forms.md",
    "docs/idempotent-creates.md",
    "docs/logging.md",
    "docs/testing.md",
    "docs/runtimes.md",
    "docs/proxies-and-private-networks.md",
    "docs/upgrading.md",
    "docs/when-the-document-is-wrong.md",
    "docs/when-not-to-use-this.md",
    "mock/README.md",
    "examples/connect-form/README.md",
  ],
  Project: [
    "CHANGELOG.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "CODE_OF_CONDUCT.md",
    "docs/architecture.md",
    "docs/benchmarks.md",
    "docs/ecosystem.md",
    "test/README.md",
  ],
};

/** Types that public types use, but that nobody needs to import. */
const helpers = ["OperationAt", "PathOf", "SuccessOf", "CallArguments", "Method", "issueCodes"];

/**
 * Builds the site with TypeDoc: the README and the other pages, the pages about the HTTP API (`reference`), and the
 * types of every entry point. Resolves to false after a warning or an error, which TypeDoc prints.
 */
export async function buildSite(root: string, out: string, reference: readonly string[]): Promise<boolean> {
  const groupOf = new Map<string, string>();
  for (const path of reference) groupOf.set(normalizePath(path), "HTTP API");
  for (const [group, files] of Object.entries(pages)) {
    for (const file of files) groupOf.set(normalizePath(join(root, file)), group);
  }
  const app = await Application.bootstrap({
    name: "prequel-import",
    readme: join(root, "README.md"),
    projectDocuments: [...groupOf.keys()],
    basePath: root,
    groupOrder: ["Guides", "Modules", "HTTP API", "Project", "*"],
    sort: ["source-order"],
    sortEntryPoints: false,
    navigation: { includeGroups: true },
    // Every page has a heading of its own.
    headings: { readme: false, document: false },
    searchInComments: true,
    searchInDocuments: true,
    disableSources: true,
    disableGit: true,
    hideGenerator: true,
    customCss: join(root, "scripts/docs/site.css"),
    intentionallyNotExported: helpers,
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_: undefined, page: DocumentReflection) => {
    page.name = headingOf(page) ?? page.name;
    page.frontmatter.group = groupOf.get(page.project.files.getReflectionPath(page) ?? "");
  });
  app.renderer.on(PageEvent.END, (page) => {
    // A link to the README leads to its folder, which only a server would turn into a page.
    page.contents = (page.contents ?? "").replaceAll(/href="\.\.\/(?=["#])/g, 'href="../index.html');
  });
  const project = app.converter.convert(entryPoints(root));
  app.validate(project);
  await app.generateDocs(project, out);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

function headingOf({ content }: DocumentReflection): string | undefined {
  const text = content.map((part) => part.text).join("");
  return /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "");
}

/** The names that users import, and the types of the document, by their files. */
function entryPoints(root: string): DocumentationEntryPoint[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const published = Object.entries(options.paths ?? {}).map(([name, [path = ""]]) => [name, path] as const);
  const files = [...published, ["schemas", "src/generated/types.ts"] as const].filter(([, path]) =>
    path.endsWith(".ts"),
  );
  const program = ts.createProgram(
    files.map(([, path]) => join(root, path)),
    options,
  );
  return files.flatMap(([displayName, path]) => {
    const sourceFile = program.getSourceFile(join(root, path));
    return sourceFile ? [{ displayName, program, sourceFile }] : [];
  });
}
