import descriptions from "./rules/descriptions.ts";
import discriminators from "./rules/discriminators.ts";
import evidence from "./rules/evidence.ts";
import evidenceValue from "./rules/evidence-value.ts";
import examples from "./rules/examples.ts";
import formats from "./rules/formats.ts";
import forms from "./rules/forms.ts";
import operations from "./rules/operations.ts";
import origins from "./rules/origins.ts";
import recursion from "./rules/recursion.ts";
import secrets from "./rules/secrets.ts";
import unions from "./rules/unions.ts";
import validator from "./rules/validator.ts";
import vendors from "./rules/vendors.ts";

const rules = {
  descriptions,
  discriminators,
  evidence,
  "evidence-value": evidenceValue,
  examples,
  formats,
  forms,
  operations,
  origins,
  recursion,
  secrets,
  unions,
  validator,
  vendors,
};

/** The rules of this project for the document. `redocly.yaml` loads them through `plugin.cjs`. */
export default () => ({
  id: "prequel",
  rules: { oas3: rules },
  // Redocly ignores a rule name that it does not know, so no other file turns a rule on by name.
  configs: {
    strict: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`prequel/${name}`, "error"])) },
  },
});
