import { titleOf } from "../lib/peers.ts";
import { difference, ratio, type Summary, summarize } from "../lib/stats.ts";
import { figure, kilobytes, table, whole } from "../lib/table.ts";
import { compilerNames } from "../lib/tsc.ts";
import type { Figures } from "../measure.ts";
import { peerNames } from "../peers/names.ts";

export function cost({ sizes, calls, imports }: Figures): string {
  const rows = peerNames.map((name) => [
    titleOf(name),
    kilobytes(sizes[name].minified),
    kilobytes(sizes[name].gzipped),
    spread(summarize(calls[name])),
    figure(difference(calls[name], calls["raw-fetch"])),
    ratio(calls[name], calls["openapi-fetch"]).toFixed(2),
    name === "raw-fetch" ? "–" : figure(difference(imports[name], imports.empty)),
  ]);
  const headings = ["client", "min, kB", "gzip, kB", "call, µs", "over raw", "÷ openapi-fetch", "import, ms"];
  return table(headings, rows);
}

export function http({ loopback }: Figures): string {
  const levels = [...loopback];
  const rows = peerNames.map((name) => [
    titleOf(name),
    ...levels.map(([, series]) => spread(summarize(series[name]), whole)),
  ]);
  return table(["client", ...levels.map(([inFlight]) => `${inFlight} in flight`)], rows);
}

export function types(figures: Figures): string {
  const rows = peerNames.map((name) => {
    const checks = compilerNames.map((compiler) => figures.types[compiler][name]);
    return [
      titleOf(name),
      ...checks.flatMap(({ seconds, instantiations }) => [seconds.toFixed(2), whole(instantiations)]),
      checks.every(({ noticed }) => noticed) ? "yes" : "no",
    ];
  });
  const headings = compilerNames.flatMap((compiler) => [`${compiler}, s`, "instantiations"]);
  return table(["client", ...headings, "wrong call noticed"], rows);
}

/** A figure with where the middle half of the rounds lies. */
export function spread({ median, low, high }: Summary, format = figure): string {
  return `${format(median)} (${format(low)}–${format(high)})`;
}
