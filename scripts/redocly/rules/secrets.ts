import { operationsOf, propertiesOf, requestsOf, responsesOf } from "../document.ts";
import { type Report, rule } from "../rule.ts";
import type { SpecNode } from "../spec-node.ts";

/** Matches too much rather than too little: a secret without `writeOnly` would be logged. */
const secretName =
  /(?:^|_)(?:password|passwd|pwd|passphrase|secret|token|key|private_key_id|credential|signature|connection_string)s?$/;

/** Names that sound secret, but whose values are public or only identify someone. */
const harmlessName = /(?:^|_)(?:public|access)_keys?$/;

/** Every secret of a request is marked, and no response contains one. */
export default rule((document, report) => {
  for (const operation of operationsOf(document)) {
    for (const request of requestsOf(operation)) checkRequest(request, report);
    for (const response of responsesOf(operation)) checkResponse(response, report);
  }
});

function checkRequest(request: SpecNode, report: Report): void {
  for (const { name, schema, owner } of propertiesOf(request)) {
    // `writeOnly` must be in the definition: tools that read only the definition would miss a sibling of the `$ref`.
    const { writeOnly, format, type } = schema.definition.value;
    const soundsSecret = secretName.test(name) && !harmlessName.test(name) && !isAuthMethod(name, owner);
    if (soundsSecret && type !== "boolean" && writeOnly !== true) {
      const help = "if it is not, add it to `harmlessName` in scripts/redocly/rules/secrets.ts";
      report(schema, `Give \`${name}\` \`writeOnly: true\`, because its name sounds secret; ${help}.`);
    } else if (writeOnly === true && type === "string" && format !== "password") {
      report(schema, `Give \`${name}\` \`format: password\`: it is \`writeOnly\`.`);
    } else if (format === "password" && writeOnly !== true) {
      report(schema, `Give \`${name}\` \`writeOnly: true\`: its format is \`password\`.`);
    }
  }
}

/** Such as `gcp_service_account_key`: a way to authenticate, of which only a part is secret. */
function isAuthMethod(name: string, owner: SpecNode): boolean {
  const { const: method, enum: methods } = owner.at("properties", "auth_method")?.value ?? {};
  return method === name || (Array.isArray(methods) && methods.includes(name));
}

function checkResponse(body: SpecNode, report: Report): void {
  for (const { name, schema } of propertiesOf(body)) {
    if (schema.value.writeOnly !== true) continue;
    const what = `\`${name}\` is \`writeOnly\`, so no response can contain it`;
    report(
      schema.where("writeOnly"),
      `${what}: remove it from the response, or give the response a schema of its own.`,
    );
  }
}
