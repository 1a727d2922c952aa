import { dirname, join } from "node:path";
import { createOf, methodOf, pathTo, shownFile, vendorsOf } from "../create.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

/** Each vendor and way to authenticate has its example of a request and of the answer, and nothing else has. */
export default rule((document, report) => {
  const create = createOf(document);
  const pairs = create && pairsOf(create.union);
  // What is not tagged as it should be has no name: another rule reports it.
  if (!create || !pairs) return;
  const folder = join(dirname(document.definition.location.source.absoluteRef), "examples");
  checkExamples({ part: "request", media: create.request, shows: requestShows }, pairs, folder, report);
  checkExamples({ part: "response", media: create.answer, shows: answerShows }, pairs, folder, report);
});

interface Pair {
  /** What its examples and their file are called. */
  readonly name: string;
  readonly vendor: string;
  readonly method: string;
}

function pairsOf(union: Place): Pair[] | undefined {
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
  /** What the example file calls it. */
  readonly part: string;
  readonly media: Place;
  readonly shows: (example: Place, pair: Pair) => boolean;
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
        `Let \`${name}\` refer to an example of what its name says: this is another.`,
      );
    }
  }
  const names = pairs.map(({ name }) => name);
  for (const [name, { use }] of examples) {
    if (names.includes(name)) continue;
    const unknown = `No vendor and \`auth_method\` are called \`${name}\``;
    report(use.location.key(), `${unknown}: add the branch to its union, or remove this example.`);
  }
}

function requestShows(example: Place, { vendor, method }: Pair): boolean {
  const source = example.at("value", "source");
  return source?.node.vendor === vendor && source.at(vendor)?.node.auth_method === method;
}

function answerShows(example: Place, { vendor }: Pair): boolean {
  return example.at("value", "data", "source", vendor) !== undefined;
}
