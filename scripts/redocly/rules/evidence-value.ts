import type { Rule } from "../redocly.ts";

const values = ["likely", "inferred"];

/** `x-evidence` says one of two things, wherever it stands. */
const rule: Rule = () => ({
  any(value, { key, location, report }) {
    if (key !== "x-evidence" || (typeof value === "string" && values.includes(value))) return;
    report({ location, message: "Write `x-evidence` as `likely` or `inferred`: it has no other value." });
  },
});
export default rule;
