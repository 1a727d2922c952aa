import { facts, titleOf } from "../lib/peers.ts";
import { table } from "../lib/table.ts";
import type { Figures } from "../measure.ts";
import { peerNames } from "../peers/names.ts";
import type { Printed, Redirected } from "../workers/probes.ts";

export function bought({ sizes, probes }: Figures): string {
  const rows = peerNames.map((name) => {
    const { retries, timeout, errors, source } = facts[name];
    const { redirected, printed } = probes[name];
    return [
      `[${titleOf(name)}](${source})`,
      (sizes[name].gzipped / 1000).toFixed(1),
      retries,
      timeout,
      errors,
      redirection(redirected),
      shown(printed),
    ];
  });
  return table(
    ["client", "gzip, kB", "retries of a create", "timeout", "typed errors", "redirected", "shown"],
    rows,
  );
}

/** What reached another origin. */
export function redirection({ key, bodyBytes }: Redirected): string {
  const parts = [
    ...(key ? ["the key"] : []),
    ...(bodyBytes > 0 ? [`${bodyBytes} bytes of credentials`] : []),
  ];
  return parts.join(", ") || "nothing";
}

const moments: Readonly<Record<keyof Printed, string>> = {
  client: "in the client itself",
  refused: "after a 401",
  echoed: "when quoted",
  broken: "when broken off",
};

/** When a secret could be read. */
export function shown(printed: Printed): string {
  const names = Object.keys(moments) as (keyof Printed)[];
  return (
    names
      .filter((name) => printed[name])
      .map((name) => moments[name])
      .join(", ") || "never"
  );
}
