import { operationsOf, parametersOf, propertiesOf, requestsOf, schemasOf } from "../document.ts";
import { readDocumented } from "../documented.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

const evidence = "x-evidence";
const list = "documented.yaml";

/** Everything that the public docs do not show has `x-evidence`, on itself or around it, and nothing else has it. */
export default rule((document, report) => {
  const documented = readDocumented(document);
  // The docs show nothing of an operation that is marked as a whole.
  const operations = operationsOf(document).filter(({ value }) => value[evidence] === undefined);
  const claims = operations.flatMap(claimsOf);
  checkClaims(claims, (entry) => documented.has(entry) || envelope.includes(entry), report);

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

/** A part of the document that the public docs may show. */
interface Claim {
  /** The path under which documented.yaml lists the part when the docs show it. */
  readonly entry: string;
  readonly node: SpecNode;
  readonly isDocumentable: boolean;
}

function claimsOf(operation: SpecNode): Claim[] {
  const parameters = parametersOf(operation)
    // The docs show every path with its parameters.
    .filter(({ value }) => value.in !== "path")
    .map((node) => ({ entry: `parameters.${node.value.name}`, node, isDocumentable: true }));
  const bodies = [...requestsOf(operation), ...schemasOf(operation.at("responses", "200"))];
  const fields = bodies
    .flatMap((body) => [...propertiesOf(body)])
    .map(({ path, schema }) => {
      const entry = entryOf(path);
      // The docs do not show the values of `vendor` and `auth_method`.
      return { entry, node: schema, isDocumentable: envelope.includes(entry) || !("const" in schema.value) };
    });
  return [...parameters, ...fields];
}

/** The fields of the envelope, which the docs show in every response. */
const envelope = ["status", "data", "message"];

const sourceInRequest = /^source\b/;
const sourceInResponse = /^data\.sources?\b/;

function entryOf(path: readonly string[]): string {
  return path.join(".").replace(sourceInRequest, "request").replace(sourceInResponse, "response");
}

function checkClaims(claims: readonly Claim[], isListed: (entry: string) => boolean, report: Report): void {
  const reported = new Set<string>();
  // Several variants may share a part.
  const once = (key: string) => !reported.has(key) && reported.add(key);
  const unmarked = new Set<SpecNode>();
  for (const { entry, node, isDocumentable } of claims) {
    const marked = node.nearest(evidence);
    if (isDocumentable && isListed(entry)) {
      const mark = marked?.where(evidence);
      if (mark && once(mark.absolutePointer)) {
        report(mark, `${list} says that the docs show \`${entry}\`: remove this \`x-evidence\`.`);
      }
    } else if (!marked && !node.outwards().some((around) => unmarked.has(around))) {
      unmarked.add(node);
      if (once(`${entry} ${node.definition.location.absolutePointer}`)) {
        const why = isDocumentable ? `${list} does not list it` : "the docs show no constants";
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
    report(part, "Give this `x-evidence: likely` or `inferred`: the docs show no response other than 200.");
  }
}
