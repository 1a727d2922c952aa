import { operationsOf, propertiesOf, requestsOf } from "../document.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

/** The fields whose value is the name of the object beside them. */
const tags = ["vendor", "auth_method"];

/** A schema with a tag has the object that the tag names, and requires both. */
export default rule((document, report) => {
  for (const request of operationsOf(document).flatMap(requestsOf)) {
    for (const { name, place, owner } of propertiesOf(request)) {
      if (tags.includes(name)) checkTag(name, place, owner, report);
    }
  }
});

function checkTag(tag: string, { node, definition }: Place, owner: Place, report: Report): void {
  if (typeof node.const !== "string") {
    report(definition.location.key(), `Give \`${tag}\` a \`const\`: its value names the object beside it.`);
    return;
  }
  const why = `\`${tag}\` names it`;
  if (!requires(owner, tag)) {
    report(owner.where("required").key(), `Add \`${tag}\` to \`required\`: it names the object beside it.`);
  }
  if (!owner.at("properties", node.const)) {
    report(owner.where("properties").key(), `Add the property \`${node.const}\`: ${why}.`);
  } else if (!requires(owner, node.const)) {
    report(owner.where("required").key(), `Add \`${node.const}\` to \`required\`: ${why}.`);
  }
}

function requires({ node: { required } }: Place, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}
