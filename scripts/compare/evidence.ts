import { haveSameTypes } from "./disagreements.ts";
import { type Fact, type Facts, type Mark, type Occurrence, valuesOf, wouldContain } from "./facts.ts";

type Verdict = "confirmed" | "refuted" | "open";

/** An `x-evidence` of our document, and what the official document says about everything that it covers. */
export interface JudgedMark {
  readonly mark: Mark;
  readonly verdict: Verdict;
  /** The facts that decide the verdict. */
  readonly facts: readonly Fact[];
}

export function judgeMarks(ours: Facts, theirs: Facts): JudgedMark[] {
  const covered = new Map<string, { mark: Mark; verdicts: { fact: Fact; verdict: Verdict }[] }>();
  for (const fact of ours.values()) {
    for (const occurrence of fact.occurrences) {
      const { mark } = occurrence;
      if (mark === undefined) continue;
      const key = `${mark.line.file}:${mark.line.line}`;
      const known = covered.get(key) ?? { mark, verdicts: [] };
      known.verdicts.push({ fact, verdict: verdictOf(fact, occurrence, theirs) });
      covered.set(key, known);
    }
  }
  return [...covered.values()].map(({ mark, verdicts }) => {
    // One refuted part refutes the mark. Otherwise, one open part leaves it open.
    const verdict =
      (["refuted", "open"] as const).find((one) => verdicts.some((each) => each.verdict === one)) ??
      "confirmed";
    const facts = new Set(verdicts.filter((one) => one.verdict === verdict).map(({ fact }) => fact));
    return { mark, verdict, facts: [...facts] };
  });
}

function verdictOf(fact: Fact, { values }: Occurrence, theirs: Facts): Verdict {
  const other = theirs.get(fact.key);
  if (other === undefined) return wouldContain(theirs, fact) ? "refuted" : "open";
  if (!haveSameTypes(fact, other)) return "refuted";
  if (values.length === 0) return "confirmed";
  const known = valuesOf(other);
  if (known.length === 0) return "open";
  return values.every((value) => known.includes(value)) ? "confirmed" : "refuted";
}
