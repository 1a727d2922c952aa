import { answersOf, operationsOf, parametersOf, propertiesOf, requestsOf, schemasOf } from "../document.ts";
import { readDocumented } from "../documented.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

const evidence = "x-evidence";
const list = "documented.yaml";

/** What the pages print has no `x-evidence`, neither itself nor around it; everything else has. */
export default rule((document, report) => {
  const documented = readDocumented(document);
  const operations = operationsOf(document);
  const claims = operations.flatMap(claimsOf);
  checkClaims(claims, (entry) => documented.has(entry) || printedAround.includes(entry), report);

  for (const [status, answer] of operations.flatMap(answersOf)) {
    if (status !== "200") checkFailure(answer, report);
  }

  const entries = new Set(claims.map(({ entry }) => entry));
  for (const [entry, line] of documented) {
    const around = entry.slice(0, entry.lastIndexOf("."));
    const isOutermost = entries.has(around) || !documented.has(around);
    if (isOutermost && !entries.has(entry)) {
      report(line, `The document has no \`${entry}\`: correct or remove this entry.`);
    }
  }
});

/** A part of the document that a page may print. */
interface Claim {
  /** Where documented.yaml lists it when a page prints it. */
  readonly entry: string;
  readonly place: Place;
  readonly isPrintable: boolean;
}

function claimsOf(operation: Place): Claim[] {
  const parameters = parametersOf(operation)
    // A page prints its path, and the parameters in it.
    .filter(({ node }) => node.in !== "path")
    .map((place) => ({ entry: `parameters.${place.node.name}`, place, isPrintable: true }));
  const requests = requestsOf(operation)
    .flatMap((request) => [...propertiesOf(request)])
    // No page prints the values of `vendor` and `auth_method`.
    .map(({ path, place }) => ({ entry: entryOf(path), place, isPrintable: !("const" in place.node) }));
  const answers = schemasOf(operation.at("responses", "200"))
    .flatMap((answer) => [...propertiesOf(answer)])
    .map(({ path, place }) => ({ entry: entryOf(path), place, isPrintable: true }));
  return [...parameters, ...requests, ...answers];
}

/** What every page prints around a source in an answer. */
const printedAround = ["status", "data", "message"];

const sourceInRequest = /^source\b/;
const sourceInAnswer = /^data\.sources?\b/;

function entryOf(path: readonly string[]): string {
  return path.join(".").replace(sourceInRequest, "request").replace(sourceInAnswer, "answer");
}

function checkClaims(claims: readonly Claim[], isListed: (entry: string) => boolean, report: Report): void {
  const said = new Set<string>();
  // What several branches share is reported once.
  const once = (key: string) => !said.has(key) && said.add(key);
  const unmarked = new Set<Place>();
  for (const { entry, place, isPrintable } of claims) {
    const marked = place.nearest(evidence);
    if (isPrintable && isListed(entry)) {
      const mark = marked?.where(evidence);
      if (mark && once(mark.absolutePointer)) {
        report(mark.key(), `A page prints \`${entry}\`, as ${list} says: remove this \`x-evidence\`.`);
      }
    } else if (!marked && ![...place.outwards()].some((around) => unmarked.has(around))) {
      unmarked.add(place);
      if (once(`${entry} ${place.definition.location.absolutePointer}`)) {
        const why = isPrintable ? `${list} does not list it` : "no page prints a constant";
        report(place.use.location.key(), `Give \`${entry}\` \`x-evidence: likely\` or \`inferred\`: ${why}.`);
      }
    }
  }
}

/** Each answer but a success is marked, and so is its body: that it comes and what it holds are two claims. */
function checkFailure(answer: Place, report: Report): void {
  const whole = answer.nearest(evidence) ? [] : [answer];
  const bodies = schemasOf(answer).filter(({ node }) => !(evidence in node));
  for (const { definition } of [...whole, ...bodies]) {
    report(
      definition.location.key(),
      "Give this `x-evidence: likely` or `inferred`: no page prints an answer but 200.",
    );
  }
}
