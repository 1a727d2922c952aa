import type { Rule } from "../redocly.ts";

const values = ["likely", "inferred"];

/** `x-evidence` is `likely` or `inferred`, on any part of the document. */
const rule: Rule = () => ({
  any(value, { key, location, report }) {
    if (key !== "x-evidence" || (typeof value === "string" && values.includes(value))) return;
    report({ location, message: "Write `x-evidence` as `likely` or `inferred`: it has no other value." });
  },
});
export default rule;
