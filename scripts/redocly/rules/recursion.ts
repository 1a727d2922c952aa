import { createOf } from "../create.ts";
import { isNamed, loopOf, operationsOf, requestsOf, responsesOf, schemasIn } from "../document.ts";
import { rule } from "../rule.ts";

/** No schema contains itself in a way that would make the generator or the validator run forever. */
export default rule((document, report) => {
  const source = createOf(document)?.union;
  for (const operation of operationsOf(document)) {
    const bodies = [...requestsOf(operation), ...responsesOf(operation)];
    for (const schema of bodies.flatMap((body) => [...schemasIn(body)])) {
      const loop = loopOf(schema);
      if (!loop) continue;
      const at = schema.use.location.child("$ref");
      const what = "This `$ref` leads back to a schema that contains it";
      if (schema.isWithin(source)) {
        report(at, `${what}: remove it, because the validator cannot judge such a source.`);
      } else if (!loop.some(isNamed)) {
        const why = "the generator copies every other schema to its use";
        report(at, `${what}: put an object with a \`$ref\` of its own between them, because ${why}.`);
      }
    }
  }
});
