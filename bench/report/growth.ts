import type { Growth } from "../chapters/growth.ts";
import { figure, kilobytes, table, whole } from "../lib/table.ts";
import type { Figures } from "../measure.ts";

const columns: readonly [
  heading: string,
  figureOf: (growth: Growth) => number,
  format: (value: number) => string,
][] = [
  ["document, kB", ({ document }) => document, (bytes) => whole(bytes / 1000)],
  ["`npm run generate`, s", ({ generateSeconds }) => generateSeconds, (seconds) => seconds.toFixed(1)],
  ["client, gzip, kB", ({ client }) => client.gzipped, kilobytes],
  ["validator, gzip, kB", ({ validator }) => validator.gzipped, kilobytes],
  ["a valid source, µs", ({ validate }) => validate, figure],
  ["`tsc` of a call, s", ({ typeCheck }) => typeCheck, (seconds) => seconds.toFixed(2)],
  ["mock listens, ms", ({ mockStart }) => mockStart, whole],
  ["mock answers, ms", ({ mockAnswer }) => mockAnswer, (ms) => ms.toFixed(2)],
];

export function growth({ growth }: Figures): string {
  const [first] = growth;
  const last = growth.at(-1);
  const rows = growth.map((one) => [
    String(one.vendors),
    ...columns.map(([, figureOf, format]) => format(figureOf(one))),
  ]);
  const ratios = columns.map(([, figureOf]) =>
    first && last ? (figureOf(last) / figureOf(first)).toFixed(2) : "",
  );
  const headings = ["vendors", ...columns.map(([heading]) => heading)];
  return `${table(headings, [...rows, ["last ÷ first", ...ratios]])}

Nothing grows faster than the document. The client does not grow at all: it holds no list of vendors, and its table
of secret fields is one of names, which vendors share. The compiler reads more types but checks one branch.`;
}
