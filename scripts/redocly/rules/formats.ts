import { isKnownFormat } from "../../generate/keywords.ts";
import { createOf } from "../create.ts";
import { operationsOf, parametersOf, requestsOf, responsesOf, schemasIn } from "../document.ts";
import { rule } from "../rule.ts";

/** Tools ignore a format that they do not know, so a misspelled one has no effect. */
export default rule((document, report) => {
  const source = createOf(document)?.union;
  for (const operation of operationsOf(document)) {
    const parameters = parametersOf(operation).flatMap((parameter) => parameter.at("schema") ?? []);
    for (const part of [...parameters, ...requestsOf(operation), ...responsesOf(operation)]) {
      for (const schema of schemasIn(part)) {
        const { format } = schema.value;
        if (typeof format !== "string" || isKnownFormat(format)) continue;
        // The rule `validator` checks the formats of a source.
        if (schema.isWithin(source)) continue;
        report(schema.where("format"), `No tool knows the format \`${format}\`: correct or remove it.`);
      }
    }
  }
});
