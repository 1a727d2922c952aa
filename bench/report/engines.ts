import { versionOf } from "../lib/peers.ts";
import { ratio, summarize } from "../lib/stats.ts";
import { figure, table, whole } from "../lib/table.ts";
import type { Figures } from "../measure.ts";
import { spread } from "./clients.ts";

export function validator({ validators: { ours, ajv }, growth }: Figures): string {
  const rows = [
    ["**validateSource**", spread(summarize(ours))],
    [`Ajv ${versionOf("ajv")}, compiled at run time, \`discriminator\``, spread(summarize(ajv))],
    ["the first ÷ the second", ratio(ours, ajv).toFixed(2)],
  ];
  const size = growth[0]?.validator.gzipped ?? 0;
  return `${table(["time for one valid source, all examples", "µs"], rows)}

\`prequel-import/validate\` is ${figure(size / 1000)} kB gzipped and needs neither \`eval\` nor a compile step. Ajv
answers with yes, no and a list of every branch's complaints; this one with one sentence per fault.`;
}

export function mock({ mock: { firstAnswer, requestsPerSecond } }: Figures): string {
  const row = (what: string, { ours, prism }: Record<"ours" | "prism", number[]>, format: typeof figure) => [
    what,
    spread(summarize(ours), format),
    spread(summarize(prism), format),
    ratio(ours, prism).toFixed(2),
  ];
  const headings = [
    "",
    "**prequel-import-mock**",
    `plain Prism ${versionOf("@stoplight/prism-cli")}`,
    "the first ÷ the second",
  ];
  return table(headings, [
    row("start of the command to the first answer, ms", firstAnswer, whole),
    row("valid creates per second, 10 connections", requestsPerSecond, whole),
  ]);
}
