import { quoted } from "../changes/sentences/words.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Disagreement } from "./disagreements.ts";
import type { JudgedMark } from "./evidence.ts";
import type { Fact } from "./facts.ts";
import type { Line } from "./source.ts";

/** The report: where the documents differ, what to change, and whether the official document confirms each mark. */
export function reportOf(disagreements: readonly Disagreement[], marks: readonly JudgedMark[]): string {
  const differences = groupBy(disagreements, ({ fact, predicate, edits }) =>
    [sideOf(fact), fact.name, predicate, ...edits.map(editText)].join("\n"),
  );
  const texts = [...differences.values()].map(differenceText);
  return [
    texts.length === 0
      ? "Both documents have the same operations, fields, required fields and constants. Secrets, bounds and texts are not compared."
      : `Differences (${texts.length}):`,
    ...texts,
    ...(["confirmed", "refuted", "open"] as const).map((verdict) => {
      const judged = marks.filter((mark) => mark.verdict === verdict);
      return [`Evidence ${verdict} (${judged.length}):`, ...judged.map(markText)].join("\n");
    }),
  ].join("\n\n");
}

function differenceText(group: readonly [Disagreement, ...Disagreement[]]): string {
  const [{ fact, predicate, edits }] = group;
  const operations = new Set(group.map((one) => one.fact.operation));
  const where = fact.part === "operation" ? "" : ` (${sideOf(fact)}${quoted(operations)})`;
  return [`\`${fact.name}\` ${predicate}${where}.`, ...new Set(edits.map(editText))].join("\n");
}

function editText({ line, change }: Disagreement["edits"][number]): string {
  return `  ${at(line)}: ${change}`;
}

function markText({ mark, verdict, facts }: JudgedMark): string {
  const names = quoted([...new Set(facts.map(({ name }) => name))].slice(0, 5));
  const change = verdict === "confirmed" ? `remove \`x-evidence: ${mark.evidence}\`` : `\`${mark.evidence}\``;
  return `  ${at(mark.line)}: ${change} (${names})`;
}

/** The part of the operation that has the fact, such as "requests of ". */
function sideOf({ key, part }: Fact): string {
  if (part === "status") return "statuses of ";
  if (part === "parameter") return "parameters of ";
  const [, , side] = key.split(" ");
  return side === undefined
    ? ""
    : `${{ request: "requests", response: "responses", error: "errors" }[side] ?? side} of `;
}

function at({ file, line }: Line): string {
  return `${file}:${line}`;
}
