import { median, quantile } from "simple-statistics";
import manifest from "../../package.json" with { type: "json" };
import { table } from "../../scripts/lib/markdown.ts";
import benchManifest from "../package.json" with { type: "json" };
import { type PeerName, peerNames, peers } from "./peers.ts";

const versions: Readonly<Record<string, string>> = {
  ...manifest.devDependencies,
  ...benchManifest.devDependencies,
  "prequel-import": manifest.version,
};

/** The cells of the clients, by the headings of their columns. */
export type PeerColumns = Readonly<Record<string, (name: PeerName) => string>>;

/** A table with a row for each client. */
export function peerTable(columns: PeerColumns, titleOf = peerTitle): string {
  const cells = Object.values(columns);
  const rows = peerNames.map((name) => [titleOf(name), ...cells.map((cell) => cell(name))]);
  return table(["client", ...Object.keys(columns)], rows);
}

/** The name and version of a client. */
export function peerTitle(name: PeerName): string {
  const { title, package: dependency } = peers[name];
  return dependency ? `${title} ${versionOf(dependency)}` : title;
}

/** The version of a package: all versions are exact in the two manifests. */
export function versionOf(name: string): string {
  return versions[name]?.replace(/^npm:.*@/, "") ?? "of an unknown version";
}

/** Rounds to about three digits and groups thousands: `1,234`, `12.3`, `0.12`. */
export function figure(value: number, decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2): string {
  if (Number.isNaN(value)) throw new Error("A measurement is missing.");
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The median, and the quartiles around it. */
export function spread(values: number[]): string {
  return `${figure(median(values))} (${figure(quantile(values, 0.25))}–${figure(quantile(values, 0.75))})`;
}

/** The median of the ratios per round. A busy machine slows both sides of a round, so it hardly moves the ratio. */
export function ratio(values: number[], base: number[]): string {
  return figure(median(values.map((value, round) => value / (base[round] ?? Number.NaN))));
}

/** The median of the differences per round. */
export function difference(values: number[], base: number[]): string {
  return figure(median(values.map((value, round) => value - (base[round] ?? Number.NaN))));
}
