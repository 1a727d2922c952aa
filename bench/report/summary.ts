import { peerNames, titleOf } from "../lib/peers.ts";
import { difference, median, ratio } from "../lib/stats.ts";
import { figure, kilobytes, table } from "../lib/table.ts";
import type { Figures } from "../measure.ts";
import { redirection, shown } from "./bought.ts";

const begin = "<!-- bench: written by npm run bench -->";
const end = "<!-- /bench -->";

/** The README with its short table as this run measured it. */
export function withSummary(readme: string, figures: Figures): string {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its markers ${begin} and ${end}.`);
  return `${before}${begin}\n\n${summary(figures)}\n\n${end}${after}`;
}

function summary({ sizes, calls, imports, probes }: Figures): string {
  const rows = peerNames.map((name) => [
    titleOf(name),
    kilobytes(sizes[name].gzipped),
    `${figure(median(calls[name]))} (${ratio(calls[name], calls["openapi-fetch"]).toFixed(2)})`,
    name === "raw-fetch" ? "–" : figure(difference(imports[name], imports.empty)),
    redirection(probes[name].redirected),
    shown(probes[name].printed),
  ]);
  const headings = [
    "client",
    "gzip, kB",
    "a call, µs (÷ openapi-fetch)",
    "import, ms",
    "a redirect gets",
    "secrets shown",
  ];
  return table(headings, rows);
}
