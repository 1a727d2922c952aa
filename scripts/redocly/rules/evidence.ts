import { operationsOf, parametersOf, propertiesOf, requestsOf, schemasOf } from "../document.ts";
import { readDocumented } from "../documented.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

const evidence = "x-evidence";
const list = "documented.yaml";

/** Everything that no public page prints has `x-evidence`, on itself or around it, and nothing else has it. */
export default rule((document, report) => {
  const documented = readDocumented(document);
  // Nothing of an operation that is marked as a whole is printed.
  const operations = operationsOf(document).filter(({ value }) => value[evidence] === undefined);
  const claims = operations.flatMap(claimsOf);
  checkClaims(claims, (entry) => documented.has(entry) || printedAround.includes(entry), report);

  for (const [status, response] of operations.flatMap((operation) => operation.each("responses"))) {
    if (status !== "200") checkUnprinted(response, report);
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
  /** The path under which documented.yaml lists the part when a page prints it. */
  readonly entry: string;
  readonly node: SpecNode;
  readonly isPrintable: boolean;
}

function claimsOf(operation: SpecNode): Claim[] {
  const parameters = parametersOf(operation)
    // A page prints its path, and the parameters in it.
    .filter(({ value }) => value.in !== "path")
    .map((node) => ({ entry: `parameters.${node.value.name}`, node, isPrintable: true }));
  const requests = requestsOf(operation)
    .flatMap((request) => [...propertiesOf(request)])
    // No page prints the values of `vendor` and `auth_method`.
    .map(({ path, schema }) => ({
      entry: entryOf(path),
      node: schema,
      isPrintable: !("const" in schema.value),
    }));
  const responses = schemasOf(operation.at("responses", "200"))
    .flatMap((response) => [...propertiesOf(response)])
    .map(({ path, schema }) => ({ entry: entryOf(path), node: schema, isPrintable: true }));
  return [...parameters, ...requests, ...responses];
}

/** The fields of the envelope, which every page prints around a source. */
const printedAround = ["status", "data", "message"];

const sourceInRequest = /^source\b/;
const sourceInResponse = /^data\.sources?\b/;

function entryOf(path: readonly string[]): string {
  return path.join(".").replace(sourceInRequest, "request").replace(sourceInResponse, "response");
}

function checkClaims(claims: readonly Claim[], isListed: (entry: string) => boolean, report: Report): void {
  const reported = new Set<string>();
  // Reports a part that several variants share once.
  const once = (key: string) => !reported.has(key) && reported.add(key);
  const unmarked = new Set<SpecNode>();
  for (const { entry, node, isPrintable } of claims) {
    const marked = node.nearest(evidence);
    if (isPrintable && isListed(entry)) {
      const mark = marked?.where(evidence);
      if (mark && once(mark.absolutePointer)) {
        report(mark, `${list} lists \`${entry}\` as printed by a page: remove this \`x-evidence\`.`);
      }
    } else if (!marked && !node.outwards().some((around) => unmarked.has(around))) {
      unmarked.add(node);
      if (once(`${entry} ${node.definition.location.absolutePointer}`)) {
        const why = isPrintable ? `${list} does not list it` : "no page prints a constant";
        report(node.use.location, `Give \`${entry}\` \`x-evidence: likely\` or \`inferred\`: ${why}.`);
      }
    }
  }
}

/** A response other than 200 has a mark for its status and another for its body: they are two claims. */
function checkUnprinted(response: SpecNode, report: Report): void {
  const whole = response.nearest(evidence) ? [] : [response];
  const bodies = schemasOf(response).filter(({ value }) => !(evidence in value));
  for (const part of [...whole, ...bodies]) {
    report(part, "Give this `x-evidence: likely` or `inferred`: no page prints a response other than 200.");
  }
}
