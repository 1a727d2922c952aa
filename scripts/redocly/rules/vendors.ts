import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createOf, pathTo, shownFile, type Vendor, vendorsOf } from "../create.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

/** Each file of a vendor is in the union, and each vendor of the union has a view in the answer, and its configuration says how it authenticates. */
export default rule((document, report) => {
  const create = createOf(document);
  if (!create) {
    const needed =
      "an operation `createImportSource` with `source` in its request and `data.source` in its answer";
    report(document.where("paths").key(), `Describe ${needed}: the vendors are found there.`);
    return;
  }
  checkFiles(create.union, report);
  for (const vendor of vendorsOf(create.union)) {
    checkView(vendor, create.source, report);
    const [config, ...others] = vendor.configs;
    // Several configurations are a union: that is another rule's business.
    if (config && others.length === 0) checkMethod(config, report);
  }
});

function checkFiles(union: Place, report: Report): void {
  const used = union.each("oneOf").map(([, { definition }]) => definition.location.source.absoluteRef);
  for (const folder of new Set(used.map((file) => dirname(file)))) {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (used.includes(file)) continue;
      const line = `- $ref: "${pathTo(file, union)}#/…SourceInput"`;
      const shown = relative(process.cwd(), file);
      report(union.where("oneOf").key(), `Add \`${line}\` to \`oneOf\`: nothing uses ${shown}.`);
    }
  }
}

function checkView({ name, branch }: Vendor, source: Place, report: Report): void {
  if (source.at("properties", name)) return;
  const { source: file, pointer } = branch.definition.location;
  const view = pointer.replace(/SourceInput$/, "View");
  const line = `${name}: { $ref: "${pathTo(file.absoluteRef, source)}${view}" }`;
  report(
    source.where("properties").key(),
    `Add \`${line}\` to \`properties\` in ${shownFile(source)}: the answer has no view of ${name}.`,
  );
}

function checkMethod(config: Place, report: Report): void {
  if (config.at("properties", "auth_method")) return;
  const property = "Add the property `auth_method` with a `const`";
  report(config.where("properties").key(), `${property}: it names the object that authenticates.`);
}
