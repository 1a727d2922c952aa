import { operationsOf, propertiesOf, requestsOf } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** The fields whose value is the name of the object beside them. */
export const discriminators = ["vendor", "auth_method"];

/**
 * A schema with a discriminator has the object that the discriminator names, and requires both. The derived schemas of
 * updates are exempt, because an update requires nothing.
 */
export default rule((document, report) => {
  for (const request of operationsOf(document).flatMap(requestsOf)) {
    for (const { name, schema, owner } of propertiesOf(request)) {
      if (discriminators.includes(name) && !isDerived(owner)) checkDiscriminator(name, schema, owner, report);
    }
  }
});

function checkDiscriminator(name: string, discriminator: SpecNode, owner: SpecNode, report: Report): void {
  const named = discriminator.value.const;
  if (typeof named !== "string") {
    report(discriminator, `Give \`${name}\` a \`const\`: its value names the object beside it.`);
    return;
  }
  const why = `\`${name}\` names it`;
  if (!requires(owner, name)) {
    report(owner.where("required"), `Add \`${name}\` to \`required\`: it names the object beside it.`);
  }
  if (!owner.at("properties", named)) {
    report(owner.where("properties"), `Add the property \`${named}\`: ${why}.`);
  } else if (!requires(owner, named)) {
    report(owner.where("required"), `Add \`${named}\` to \`required\`: ${why}.`);
  }
}

function isDerived({ definition }: SpecNode): boolean {
  return definition.location.source.absoluteRef.endsWith("/generated/updates.yaml");
}

function requires({ value: { required } }: SpecNode, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}
