import descriptions from "./rules/descriptions.ts";
import evidence from "./rules/evidence.ts";
import evidenceValue from "./rules/evidence-value.ts";
import examples from "./rules/examples.ts";
import secrets from "./rules/secrets.ts";
import tags from "./rules/tags.ts";
import unions from "./rules/unions.ts";
import vendors from "./rules/vendors.ts";

const rules = {
  descriptions,
  evidence,
  "evidence-value": evidenceValue,
  examples,
  secrets,
  tags,
  unions,
  vendors,
};

/** Our own rules for the document, loaded by `redocly.yaml`. */
export default () => ({
  id: "prequel",
  rules: { oas3: rules },
  // Redocly ignores a rule that it does not know: all are turned on here, and none by name elsewhere.
  configs: {
    strict: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`prequel/${name}`, "error"])) },
  },
});
