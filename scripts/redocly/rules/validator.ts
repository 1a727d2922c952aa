import { harmlessFormats, isJudged, patternOf, type SchemaType, typeOf } from "../../generate/keywords.ts";
import { isObject } from "../../lib/json.ts";
import { createOf } from "../create.ts";
import { schemasIn } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** The validator judges every keyword of a source, because the API would enforce a keyword that it ignores. */
export default rule((document, report) => {
  const create = createOf(document);
  // The rule `vendors` reports a document without the operation.
  if (!create) return;
  for (const schema of schemasIn(create.union)) checkSchema(schema, report);
});

const help = "remove it, or teach scripts/generate/validator.ts and src/validate to judge it";

function checkSchema(schema: SpecNode, report: Report): void {
  const type = typeOf(schema.value)?.type;
  if (!type) {
    report(
      schema.where("type"),
      "Give this schema one type, with or without `null`: the validator cannot judge several.",
    );
    return;
  }
  for (const keyword of Object.keys(schema.value)) {
    if (isJudged(keyword, type)) continue;
    report(schema.where(keyword), `The validator cannot judge \`${keyword}\` ${inType(type)}: ${help}.`);
  }
  checkFormat(schema, report);
  checkParts(schema, type, report);
}

function inType(type: SchemaType): string {
  if (type === "any") return "in a schema without a type";
  return type === "union" ? "beside `oneOf`" : `in a schema of type ${type}`;
}

function checkFormat(schema: SpecNode, report: Report): void {
  const { format } = schema.value;
  if (typeof format !== "string" || harmlessFormats.includes(format) || patternOf(format)) return;
  report(schema.where("format"), `The validator cannot judge the format \`${format}\`: ${help}.`);
}

/** Checks that the parts of a schema are objects: JSON Schema allows `true` and `false` too. */
function checkParts(schema: SpecNode, type: SchemaType, report: Report): void {
  const { additionalProperties, items, oneOf, properties } = schema.value;
  if (isObject(additionalProperties)) {
    report(
      schema.where("additionalProperties"),
      "Write `additionalProperties` as `true` or `false`: the validator cannot judge a schema there.",
    );
  }
  if (type === "array" && !isObject(items)) {
    report(schema.where("items"), "Give this list a schema in `items`: the validator needs one.");
  }
  for (const [key, parts] of Object.entries({ oneOf, properties })) {
    for (const [name, part] of Object.entries(parts ?? {})) {
      if (isObject(part)) continue;
      const at = schema.where(key).child(name);
      report(at, `Write \`${name}\` of \`${key}\` as an object: the validator cannot judge another schema.`);
    }
  }
}
