import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Create, createOf, methodOf, vendorsOf } from "../create.ts";
import { lineLocation } from "../redocly.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** Each vendor and way to authenticate has an example in a file of its name. There are no other such files. */
export default rule((document, report) => {
  const create = createOf(document);
  const pairs = create && pairsOf(create.union);
  // Without its discriminators a vendor has no name: the rule `discriminators` reports them.
  if (!create || !pairs) return;
  const folder = join(dirname(document.definition.location.source.absoluteRef), "examples");
  for (const pair of pairs) checkExample(pair, folder, create, report);
  const names = pairs.map(({ name }) => `${name}.yaml`);
  for (const file of readdirSync(folder)) {
    if (/\..+\./.test(file) && !names.includes(file)) reportStray(join(folder, file), report);
  }
});

interface Pair {
  /** The name of its example and of the file. */
  readonly name: string;
  readonly vendor: string;
  readonly method: string;
  readonly config: SpecNode;
}

function pairsOf(union: SpecNode): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const { name: vendor, configs } of vendorsOf(union)) {
    for (const config of configs) {
      const method = methodOf(config);
      if (method === undefined) return undefined;
      pairs.push({ name: `${vendor}.${method}`, vendor, method, config });
    }
  }
  return vendorsOf(union).length === union.each("oneOf").length ? pairs : undefined;
}

function checkExample(
  { name, vendor, method, config }: Pair,
  folder: string,
  create: Create,
  report: Report,
) {
  const file = join(folder, `${name}.yaml`);
  if (!existsSync(file)) {
    report(
      config.at("properties", "auth_method") ?? config,
      `Write ${relative(process.cwd(), file)}, with a \`request\` and its \`response\`: this \`auth_method\` has no example.`,
    );
    return;
  }
  // The generator lists the examples in the document. A new one is not listed yet.
  const request = create.request.at("examples", name);
  const response = create.response.at("examples", name);
  const source = request?.at("value", "source");
  if (request && (source?.value.vendor !== vendor || source.at(vendor)?.value.auth_method !== method)) {
    report(request, `Show \`${vendor}\` with \`${method}\` in this request, as the file's name says.`);
  }
  if (response && !response.at("value", "data", "source", vendor)) {
    report(response, `Show \`${vendor}\` in this response, as the file's name says.`);
  }
}

function reportStray(file: string, report: Report): void {
  report(
    lineLocation(file, { line: 1, col: 1 }),
    "No vendor and `auth_method` have the name of this file: add the variant to its union, or rename or remove the file.",
  );
}
