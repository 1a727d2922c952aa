import type { Change } from "./change.ts";
import { nextVersion } from "./next-version.ts";
import type { Effect } from "./rules/judgment.ts";

const headings: Readonly<Record<Effect, string>> = {
  breaking: "Breaking",
  compatible: "Not breaking",
  text: "Texts only, in the docs, the forms and the examples of the mock",
};

const kinds: readonly Change["kind"][] = ["added", "changed", "removed"];

/** The list for a person. */
export function textReport(released: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `Nothing has changed for users since ${released}.`;
  const { version, reason } = nextVersion(released, changes);
  return [
    `Changes for users since ${released}`,
    ...sections(changes, (heading, items) => [`${heading}:`, ...items].join("\n")),
    `The next version must be at least ${version}: ${reason}.`,
  ].join("\n\n");
}

/** The draft of the section in CHANGELOG.md. */
export function markdownReport(released: string, changes: readonly Change[]): string {
  const { version } = nextVersion(released, changes);
  return [
    `## ${version}, not released yet`,
    ...sections(changes, (heading, items) => [`### ${heading}`, "", ...items].join("\n")),
  ].join("\n\n");
}

/** A few lines for the end of `npm run generate`. Empty when nothing has changed. */
export function shortReport(released: string, changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const others = changes.length - breaking.length;
  return [
    `The document since ${released}: ${counted(breaking.length, "breaking change")}, ${counted(others, "other change")}.`,
    ...breaking.map(({ sentence }) => `  ${sentence}`),
    "`npm run changes` lists every change, with those of the types, and says what the next version must be.",
  ].join("\n");
}

function sections(changes: readonly Change[], write: (heading: string, items: string[]) => string): string[] {
  return (["breaking", "compatible", "text"] as const).flatMap((effect) => {
    const inOrder = kinds.flatMap((kind) =>
      changes.filter((one) => one.effect === effect && one.kind === kind),
    );
    const items = inOrder.map(({ sentence }) => `- ${sentence}`);
    return items.length > 0 ? [write(headings[effect], items)] : [];
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
