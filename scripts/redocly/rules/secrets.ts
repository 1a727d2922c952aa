import { answersOf, operationsOf, propertiesOf, requestsOf, schemasOf } from "../document.ts";
import type { Place } from "../place.ts";
import { type Report, rule } from "../rule.ts";

/** Errs on the side of too many: a secret that is not marked would be logged. */
const secretName =
  /(?:^|_)(?:password|passwd|pwd|passphrase|secret|token|key|private_key_id|credential|signature|connection_string)s?$/;

/** These sound secret, but are public or only say who someone is. */
const harmlessName = /(?:^|_)(?:public|access)_keys?$/;

/** What is secret goes in and never comes out. */
export default rule((document, report) => {
  for (const operation of operationsOf(document)) {
    for (const request of requestsOf(operation)) checkRequest(request, report);
    for (const [, answer] of answersOf(operation)) {
      for (const schema of schemasOf(answer)) checkAnswer(schema, report);
    }
  }
});

function checkRequest(request: Place, report: Report): void {
  for (const { name, place, owner } of propertiesOf(request)) {
    // Only the definition counts, because tools that read it alone would not see a sibling of the `$ref`.
    const { definition } = place;
    const { writeOnly, format, type } = definition.node;
    const at = definition.location.key();
    const saysSecret = secretName.test(name) && !harmlessName.test(name) && !isNamedByTag(name, owner);
    if (saysSecret && type !== "boolean" && writeOnly !== true) {
      const help = "if it does not, add it to `harmlessName` in scripts/redocly/rules/secrets.ts";
      report(at, `Give \`${name}\` \`writeOnly: true\`, because its name says secret; ${help}.`);
    } else if (writeOnly === true && type === "string" && format !== "password") {
      report(at, `Give \`${name}\` \`format: password\`: it is \`writeOnly\`.`);
    } else if (format === "password" && writeOnly !== true) {
      report(at, `Give \`${name}\` \`writeOnly: true\`: its format is \`password\`.`);
    }
  }
}

/** Such as `gcp_service_account_key`: a way to authenticate, of which only a part is secret. */
function isNamedByTag(name: string, owner: Place): boolean {
  return owner.at("properties", "auth_method")?.node.const === name;
}

function checkAnswer(schema: Place, report: Report): void {
  for (const { name, place } of propertiesOf(schema)) {
    if (place.node.writeOnly !== true) continue;
    const what = `\`${name}\` is \`writeOnly\`, so it cannot stand in an answer`;
    report(
      place.where("writeOnly").key(),
      `${what}: remove it there, or give the answer a schema of its own.`,
    );
  }
}
