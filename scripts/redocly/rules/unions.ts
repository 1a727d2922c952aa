import { operationsOf, propertiesOf, requestsOf } from "../document.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

/** A union of a request is decided by one tag, and its mapping leads from each value to its branch. */
export default rule((document, report) => {
  for (const request of operationsOf(document).flatMap(requestsOf)) {
    for (const { place } of propertiesOf(request)) if (place.node.oneOf) checkUnion(place, report);
  }
});

function checkUnion(union: Place, report: Report): void {
  const discriminator = union.at("discriminator");
  const tag = discriminator?.node.propertyName;
  if (!discriminator || typeof tag !== "string") {
    const why = "without one, a single fault in a request gives a message for each branch";
    report(union.where("oneOf").key(), `Add a \`discriminator\` with a \`mapping\`: ${why}.`);
    return;
  }
  const values = union.each("oneOf").map(([, branch]) => checkBranch(branch, tag, discriminator, report));
  // A branch without a value may be the one that a line of the mapping means.
  if (values.includes(undefined)) return;
  for (const value of Object.keys(discriminator.at("mapping")?.node ?? {})) {
    if (values.includes(value)) continue;
    const line = discriminator.where("mapping").child(value).key();
    report(line, `No branch has the ${tag} \`${value}\`: add it to \`oneOf\`, or remove this line.`);
  }
}

/** The value of the tag by which a branch is chosen. */
function checkBranch(branch: Place, tag: string, discriminator: Place, report: Report): string | undefined {
  const property = branch.at("properties", tag);
  const value = property?.node.const;
  if (!property) {
    const why = "it decides between the branches";
    report(branch.where("properties").key(), `Add the property \`${tag}\` with a \`const\`: ${why}.`);
  }
  if (typeof value !== "string") return undefined;
  checkMapping(value, branch, discriminator, report);
  return value;
}

function checkMapping(value: string, branch: Place, discriminator: Place, report: Report): void {
  const { location, node } = branch.use;
  if (typeof node.$ref !== "string") {
    report(location, "Write this branch as a `$ref`: the mapping leads to it by name.");
  } else if (discriminator.at("mapping")?.node[value] !== node.$ref) {
    const line = `${value}: ${JSON.stringify(node.$ref)}`;
    report(discriminator.where("mapping").key(), `Write \`${line}\` in \`mapping\`: it leads to the branch.`);
  }
}
