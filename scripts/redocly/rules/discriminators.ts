import { operationsOf, propertiesOf, requestsOf } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** The fields whose value is the name of the object beside them. */
export const discriminators = ["vendor", "auth_method"];

/**
 * A schema with a discriminator has the object that the discriminator names, and requires both. An update requires
 * nothing: its schemas are derived, and the merged source is what must be whole.
 */
export default rule((document, report) => {
  for (const request of operationsOf(document).flatMap(requestsOf)) {
    for (const { name, schema, owner } of propertiesOf(request)) {
      if (discriminators.includes(name) && !isDerived(owner)) checkDiscriminator(name, schema, owner, report);
    }
  }
});

function checkDiscriminator(
  name: string,
  { value, definition }: SpecNode,
  owner: SpecNode,
  report: Report,
): void {
  if (typeof value.const !== "string") {
    report(definition.location.key(), `Give \`${name}\` a \`const\`: its value names the object beside it.`);
    return;
  }
  const why = `\`${name}\` names it`;
  if (!requires(owner, name)) {
    report(owner.where("required").key(), `Add \`${name}\` to \`required\`: it names the object beside it.`);
  }
  if (!owner.at("properties", value.const)) {
    report(owner.where("properties").key(), `Add the property \`${value.const}\`: ${why}.`);
  } else if (!requires(owner, value.const)) {
    report(owner.where("required").key(), `Add \`${value.const}\` to \`required\`: ${why}.`);
  }
}

function isDerived({ definition }: SpecNode): boolean {
  return definition.location.source.absoluteRef.endsWith("/generated/updates.yaml");
}

function requires({ value: { required } }: SpecNode, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}
