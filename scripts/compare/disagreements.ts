import { quoted } from "../changes/sentences/words.ts";
import type { Json } from "../lib/json.ts";
import {
  type Fact,
  type Facts,
  isRequired,
  type Occurrence,
  typesOf,
  valuesOf,
  wouldContain,
} from "./facts.ts";
import { isGenerated, type Line } from "./source.ts";

/** A fact about which the two documents disagree. */
export interface Disagreement {
  readonly fact: Fact;
  /** The end of a sentence that begins with the name, such as "is optional in the official document". */
  readonly predicate: string;
  /** The lines of our document to change, each with the change. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly line: Line;
  readonly change: string;
}

/** Every disagreement. A part that one of the documents lacks counts once, whatever is inside it. */
export function disagreementsOf(ours: Facts, theirs: Facts): Disagreement[] {
  const known = [...ours.values()].flatMap((fact) => {
    const other = theirs.get(fact.key);
    if (other) return differences(fact, other);
    if (!wouldContain(theirs, fact)) return [];
    const edits = linesOf(fact).map((line) => ({ line, change: "remove it" }));
    return [{ fact, predicate: "is not in the official document", edits }];
  });
  const missing = [...theirs.values()].flatMap((fact) => {
    const isTopmost = fact.parent === undefined || ours.has(fact.parent);
    return isTopmost && !ours.has(fact.key) ? [onlyTheirs(fact, ours)] : [];
  });
  return [...known, ...missing].map((one) => ({
    ...one,
    edits: one.edits.filter(({ line }) => !isGenerated(line)),
  }));
}

function onlyTheirs(fact: Fact, ours: Facts): Disagreement {
  const parent = ours.get(fact.parent ?? "");
  const lines = parent?.occurrences.map(({ line, lines }) => lines.properties ?? line) ?? [];
  const required = fact.part === "field" && isRequired(fact) ? " and to `required`" : "";
  return {
    fact,
    predicate: "is only in the official document",
    edits: distinct(lines).map((line) => ({ line, change: `add \`${lastName(fact)}\` here${required}` })),
  };
}

function differences(fact: Fact, other: Fact): Disagreement[] {
  if (fact.part !== "field" && fact.part !== "parameter") return [];
  return [
    ...requiredDifference(fact, other),
    ...typeDifference(fact, other),
    ...valueDifferences(fact, other),
  ];
}

function requiredDifference(fact: Fact, other: Fact): Disagreement[] {
  const isNeeded = isRequired(other);
  if (isRequired(fact) === isNeeded) return [];
  const name = lastName(fact);
  const edits = fact.occurrences.flatMap(({ requiredList }) => {
    if (requiredList === undefined) return [];
    const { line, names } = requiredList;
    const wanted = isNeeded ? [...new Set([...names, name])] : names.filter((one) => one !== name);
    return [{ line, change: `write \`required: [${wanted.join(", ")}]\`` }];
  });
  return [{ fact, predicate: `is ${isNeeded ? "required" : "optional"} in the official document`, edits }];
}

function typeDifference(fact: Fact, other: Fact): Disagreement[] {
  if (haveSameTypes(fact, other)) return [];
  const types = typesOf(other);
  const change = `write \`type: ${types.length === 1 ? types[0] : `[${types.join(", ")}]`}\``;
  const edits = fact.occurrences.map(({ line, lines }) => ({ line: lines.type ?? line, change }));
  return [{ fact, predicate: `has the type ${quoted(types, "or")} in the official document`, edits }];
}

/** Whether the types agree, if both documents have any. It ignores null, because the public docs do not show it. */
export function haveSameTypes(fact: Fact, other: Fact): boolean {
  const [types, others] = [typesOf(fact), typesOf(other)];
  return types.length === 0 || others.length === 0 || types.join() === others.join();
}

function valueDifferences(fact: Fact, other: Fact): Disagreement[] {
  const theirs = valuesOf(other);
  if (theirs.length === 0 || valuesOf(fact).length === 0) return [];
  const wrong = fact.occurrences.flatMap((occurrence) => {
    const values = occurrence.values.filter((value) => !theirs.includes(value));
    return values.length === 0 ? [] : [disagreement(fact, occurrence, values, theirs)];
  });
  const ours = new Set(fact.occurrences.flatMap(({ values }) => values));
  const added = theirs.filter((value) => !ours.has(value));
  if (added.length === 0) return wrong;
  return [
    ...wrong,
    { fact, predicate: `may also be ${quoted(added, "or")} in the official document`, edits: [] },
  ];
}

function disagreement(fact: Fact, { line, lines }: Occurrence, values: Json[], theirs: Json[]): Disagreement {
  const keyword = lines.const ? "const" : "enum";
  const change =
    keyword === "const" && theirs.length === 1
      ? `write \`const: ${theirs[0]}\``
      : `write one of ${quoted(theirs, "or")}`;
  return {
    fact,
    predicate: `is never ${quoted(values, "or")} in the official document`,
    edits: [{ line: lines[keyword] ?? line, change }],
  };
}

function linesOf({ occurrences }: Fact): Line[] {
  return distinct(occurrences.map(({ line }) => line));
}

function distinct(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [`${line.file}:${line.line}`, line])).values()];
}

function lastName({ name }: Fact): string {
  return name.split(".").at(-1) ?? name;
}
