import { answersOf, operationsOf, propertiesOf, requestsOf, schemasOf } from "../document.ts";
import type { Place } from "../place.ts";
import { rule } from "../rule.ts";

/** People read every field in their editor: each says what it is, and shows a value where it has one of its own. */
export default rule((document, report) => {
  for (const operation of operationsOf(document)) {
    const answers = answersOf(operation).flatMap(([, answer]) => schemasOf(answer));
    for (const schema of [...requestsOf(operation), ...answers]) {
      for (const { name, place } of propertiesOf(schema)) {
        const at = place.definition.location.key();
        if (!place.node.description) {
          report(at, `Give \`${name}\` a \`description\`: editors and forms show it.`);
        }
        if (isLeaf(place) && place.node.example === undefined) {
          report(at, `Give \`${name}\` an \`example\`: the mock answers with it.`);
        }
      }
    }
  }
});

function isLeaf({ node }: Place): boolean {
  return !node.properties && !node.oneOf && !node.items;
}
