import { dirname, join } from "node:path";
import { createOf, methodOf, pathTo, shownFile, vendorsOf } from "../create.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** Each vendor and way to authenticate has one example of a request and one of a response. There are no others. */
export default rule((document, report) => {
  const create = createOf(document);
  const pairs = create && pairsOf(create.union);
  // Without its discriminators a vendor has no name: the rule `discriminators` reports them.
  if (!create || !pairs) return;
  const folder = join(dirname(document.definition.location.source.absoluteRef), "examples");
  checkExamples({ part: "request", media: create.request, shows: requestShows }, pairs, folder, report);
  checkExamples({ part: "response", media: create.response, shows: responseShows }, pairs, folder, report);
});

interface Pair {
  /** The name of its examples and of their file. */
  readonly name: string;
  readonly vendor: string;
  readonly method: string;
}

function pairsOf(union: SpecNode): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const { name: vendor, configs } of vendorsOf(union)) {
    for (const method of configs.map(methodOf)) {
      if (method === undefined) return undefined;
      pairs.push({ name: `${vendor}.${method}`, vendor, method });
    }
  }
  return vendorsOf(union).length === union.each("oneOf").length ? pairs : undefined;
}

interface Side {
  /** The key of this side in an example file. */
  readonly part: string;
  readonly media: SpecNode;
  readonly shows: (example: SpecNode, pair: Pair) => boolean;
}

function checkExamples(
  { part, media, shows }: Side,
  pairs: readonly Pair[],
  folder: string,
  report: Report,
): void {
  const examples = new Map(media.each("examples"));
  for (const pair of pairs) {
    const { name } = pair;
    const example = examples.get(name);
    if (!example) {
      const line = `${name}: { $ref: "${pathTo(join(folder, `${name}.yaml`), media)}#/${part}" }`;
      report(
        media.where("examples").key(),
        `Add \`${line}\` to the ${part} examples in ${shownFile(media)}.`,
      );
    } else if (!shows(example, pair)) {
      report(
        example.use.location.key(),
        `Make \`${name}\` refer to an example of that vendor and \`auth_method\`: it refers to another.`,
      );
    }
  }
  const names = pairs.map(({ name }) => name);
  for (const [name, { use }] of examples) {
    if (names.includes(name)) continue;
    const unknown = `No vendor and \`auth_method\` have the name \`${name}\``;
    report(use.location.key(), `${unknown}: add the variant to its union, or remove this example.`);
  }
}

function requestShows(example: SpecNode, { vendor, method }: Pair): boolean {
  const source = example.at("value", "source");
  return source?.value.vendor === vendor && source.at(vendor)?.value.auth_method === method;
}

function responseShows(example: SpecNode, { vendor }: Pair): boolean {
  return example.at("value", "data", "source", vendor) !== undefined;
}
