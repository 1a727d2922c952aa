import { operationsOf, propertiesOf, requestsOf, responsesOf } from "../document.ts";
import { rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** Every field has a description, which editors show, and every single value has an example. */
export default rule((document, report) => {
  for (const operation of operationsOf(document)) {
    for (const body of [...requestsOf(operation), ...responsesOf(operation)]) {
      for (const { name, schema } of propertiesOf(body)) {
        if (!schema.value.description) {
          report(schema, `Give \`${name}\` a \`description\`: editors and forms show it.`);
        }
        if (isLeaf(schema) && schema.value.example === undefined) {
          report(schema, `Give \`${name}\` an \`example\`: the mock responds with it.`);
        }
      }
    }
  }
});

function isLeaf({ value }: SpecNode): boolean {
  return !value.properties && !value.oneOf && !value.items;
}
