import { between } from "../../scripts/generate/markers.ts";
import { titleOf } from "../lib/peers.ts";
import { difference, median, ratio } from "../lib/stats.ts";
import { figure, kilobytes, table } from "../lib/table.ts";
import type { Figures } from "../measure.ts";
import { peerNames } from "../peers/names.ts";
import { redirection, shown } from "./bought.ts";

/** The README with its short table as this run measured it. */
export function withSummary(readme: string, figures: Figures): string {
  return between(readme, "bench", summary(figures), "npm run bench");
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
