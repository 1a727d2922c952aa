import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createOf, pathTo, shownFile, type VendorSchemas, vendorsOf } from "../create.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** The generator finds every vendor: its file, its title, its view in the response and its way to authenticate. */
export default rule((document, report) => {
  const create = createOf(document);
  if (!create) {
    const needed =
      "an operation `createImportSource` with `source` in its request and `data.source` in its response";
    report(document.where("paths"), `Describe ${needed}: the vendors are listed there.`);
    return;
  }
  checkName(create.union, "SourceInput", report);
  checkName(create.source, "ImportSource", report);
  checkFiles(create.union, report);
  for (const vendor of vendorsOf(create.union)) {
    checkTitle(vendor.variant, report);
    checkView(vendor, create.source, report);
    const [config, ...others] = vendor.configs;
    // The rule `unions` checks several configurations.
    if (config && others.length === 0) checkMethod(config, report);
  }
});

function checkName({ use }: SpecNode, name: string, report: Report): void {
  if (typeof use.value.$ref === "string" && use.value.$ref.endsWith(`/${name}`)) return;
  report(use.location, `Give this schema the name \`${name}\`: the generator finds it by that name.`);
}

function checkFiles(union: SpecNode, report: Report): void {
  const used = union.all("oneOf").map(({ definition }) => definition.location.source.absoluteRef);
  for (const folder of new Set(used.map((file) => dirname(file)))) {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (used.includes(file)) continue;
      const line = `- $ref: "${pathTo(file, union)}#/…SourceInput"`;
      const shown = relative(process.cwd(), file);
      report(union.where("oneOf"), `Add \`${line}\` to \`oneOf\`: nothing uses ${shown}.`);
    }
  }
}

function checkTitle(vendor: SpecNode, report: Report): void {
  if (typeof vendor.value.title === "string") return;
  report(vendor, "Give this vendor a `title`: the README calls it by the title.");
}

function checkView({ name, variant }: VendorSchemas, source: SpecNode, report: Report): void {
  if (source.at("properties", name)) return;
  const { source: file, pointer } = variant.definition.location;
  const view = pointer.replace(/SourceInput$/, "View");
  const line = `${name}: { $ref: "${pathTo(file.absoluteRef, source)}${view}" }`;
  report(
    source.where("properties"),
    `Add \`${line}\` to \`properties\` in ${shownFile(source)}: the response has no view of ${name}.`,
  );
}

function checkMethod(config: SpecNode, report: Report): void {
  if (config.at("properties", "auth_method")) return;
  const property = "Add the property `auth_method` with a `const`";
  report(config.where("properties"), `${property}: it names the object that authenticates.`);
}
