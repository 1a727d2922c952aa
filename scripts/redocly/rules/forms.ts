import { createOf, vendorsOf } from "../create.ts";
import { loopOf } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** Every field of a source has the texts, the examples and the shape that a form needs. */
export default rule((document, report) => {
  const create = createOf(document);
  // The rule `vendors` reports a document without the operation.
  if (!create) return;
  for (const { name, variant, configs } of vendorsOf(create.union)) {
    const about = variant.each("properties").filter(([key]) => key !== "vendor" && key !== name);
    for (const [key, field] of about) checkField(key, field, report);
    for (const config of configs) checkFields(config, report);
  }
});

function checkFields(owner: SpecNode, report: Report): void {
  // The rule `recursion` reports a schema that contains itself.
  if (loopOf(owner)) return;
  for (const [name, field] of owner.each("properties")) {
    checkField(name, field, report);
    checkSwitch(name, field, owner, report);
  }
}

function checkField(name: string, field: SpecNode, report: Report): void {
  const { properties, additionalProperties, items, oneOf, "x-input": input } = field.value;
  if (items || oneOf) {
    report(
      field,
      `Write \`${name}\` as a single value or an object: a form has no input for a list or a choice.`,
    );
  } else if (properties && additionalProperties === false) {
    checkFields(field, report);
  } else if (properties && input !== "json-file") {
    report(
      field,
      `Give \`${name}\` \`x-input: json-file\`: a form cannot list the fields of an open object.`,
    );
  } else if (input !== undefined && !properties && input !== "multiline") {
    report(field.where("x-input"), "Remove `x-input` or set it to `multiline`: a form has no such input.");
  } else {
    checkWords(name, field, report);
  }
}

function checkWords(name: string, field: SpecNode, report: Report): void {
  const { title, "x-help": help, const: method, writeOnly, example, maximum } = field.value;
  if (!title) report(field, `Give \`${name}\` a \`title\`: a form shows it as the label.`);
  // A constant is a choice of the form, not an input.
  if (method !== undefined) return;
  if (!help) report(field, `Give \`${name}\` \`x-help\`: a form shows it as the help text of the input.`);
  for (const key of ["title", "x-help", "x-placeholder"]) {
    if (/`/.test(String(field.value[key]))) {
      report(field.where(key), "Remove the backticks: a form shows this text to a customer.");
    }
  }
  const isPlaceholder = writeOnly !== true && field.value["x-placeholder"] === undefined;
  if (isPlaceholder && /canary/.test(String(example))) {
    report(field, `Give \`${name}\` an \`x-placeholder\`: a form would show its fake example to a customer.`);
  }
  if (maximum === 65535 && field.value["x-suggested"] === undefined) {
    report(field, `Give \`${name}\` \`x-suggested\`: a form offers it as the usual port.`);
  }
}

/** A field such as `use_ssh_tunnel` must name the object that it shows. */
function checkSwitch(name: string, field: SpecNode, owner: SpecNode, report: Report): void {
  const shown = field.value["x-shows"];
  const likely = name.replace(/^use_/, "");
  if (shown === undefined && likely !== name && owner.at("properties", likely)) {
    report(field, `Give \`${name}\` \`x-shows: ${likely}\`: a form shows that object only while this is on.`);
  }
  if (shown !== undefined && !owner.at("properties", String(shown))?.value.properties) {
    report(
      field.where("x-shows"),
      `Write the name of an object beside \`${name}\`: a form shows that object only while this is on.`,
    );
  }
}
