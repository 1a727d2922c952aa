import type { Figures } from "./budgets.ts";

const names: Readonly<Record<keyof Figures, string>> = {
  dependencies: "runtime dependencies",
  packed: "bytes packed",
  files: "files",
  entries: "entries in `exports`",
  exports: "exported names",
};

/** One sentence for each figure that is over its limit. */
export function excesses(name: string, found: Figures, limits: Figures): string[] {
  const figures = Object.keys(names) as (keyof Figures)[];
  return figures
    .filter((figure) => found[figure] > limits[figure])
    .map(
      (figure) =>
        `${name} has ${found[figure]} ${names[figure]} and may have ${limits[figure]}: make it smaller, or raise the limit in scripts/budgets/budgets.ts and say why.`,
    );
}
