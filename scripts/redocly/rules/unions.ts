import { operationsOf, requestsOf, schemasIn } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";
import { discriminators } from "./discriminators.ts";

/** Every union of a request has one discriminator, whose mapping leads from each value to its variant. */
export default rule((document, report) => {
  for (const request of operationsOf(document).flatMap(requestsOf)) {
    for (const schema of schemasIn(request)) if (schema.value.oneOf) checkUnion(schema, report);
  }
});

function checkUnion(union: SpecNode, report: Report): void {
  const discriminator = union.at("discriminator");
  const name = discriminator?.value.propertyName;
  if (!discriminator || typeof name !== "string") {
    const why = "without one, a validator reports a single mistake once for each variant";
    report(union.where("oneOf"), `Add a \`discriminator\` with a \`mapping\`: ${why}.`);
    return;
  }
  const values = union.all("oneOf").map((variant) => checkVariant(variant, name, discriminator, report));
  // A line of the mapping may belong to a variant that has no value yet.
  if (values.includes(undefined)) return;
  for (const value of Object.keys(discriminator.at("mapping")?.value ?? {})) {
    if (values.includes(value)) continue;
    const line = discriminator.where("mapping").child(value);
    report(line, `No variant has the ${name} \`${value}\`: add it to \`oneOf\`, or remove this line.`);
  }
}

/** Checks a variant, and returns the value of the discriminator that selects it. */
function checkVariant(
  variant: SpecNode,
  name: string,
  discriminator: SpecNode,
  report: Report,
): string | undefined {
  const property = variant.at("properties", name);
  const value = property?.value.const;
  if (!property) {
    const why = "it selects the variant";
    report(variant.where("properties"), `Add the property \`${name}\` with a \`const\`: ${why}.`);
  } else if (typeof value !== "string" && !discriminators.includes(name)) {
    report(property, `Give \`${name}\` a \`const\`: it selects the variant.`);
  }
  if (typeof value !== "string") return undefined;
  checkMapping(value, variant, discriminator, report);
  return value;
}

function checkMapping(value: string, variant: SpecNode, discriminator: SpecNode, report: Report): void {
  const { location, value: used } = variant.use;
  if (typeof used.$ref !== "string") {
    report(location, "Write this variant as a `$ref`: the mapping refers to it by name.");
  } else if (discriminator.at("mapping")?.value[value] !== used.$ref) {
    const line = `${value}: ${JSON.stringify(used.$ref)}`;
    report(discriminator.where("mapping"), `Write \`${line}\` in \`mapping\`: it leads to the variant.`);
  }
}
