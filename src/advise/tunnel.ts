import { isPlainObject } from "../json.ts";
import type { Source } from "./source.ts";
import type { LocatedMistake } from "./warning.ts";

/**
 * An SSH tunnel of which only one half was entered: the switch, or the host. The API does not document what it does
 * then.
 */
export function tunnelMistakes(source: Source): LocatedMistake[] {
  const { vendor } = source;
  const path = [vendor, "use_ssh_tunnel"];
  const isUsed = source.at(...path) === true;
  const tunnel = source.at(vendor, "ssh_tunnel");
  if (isUsed && !isPlainObject(tunnel)) {
    return [
      {
        path: [vendor, "ssh_tunnel"],
        code: "tunnel_missing",
        message: "An SSH tunnel is switched on but not filled in. Enter its host, or switch it off.",
      },
    ];
  }
  if (isUsed || !isPlainObject(tunnel)) return [];
  // A form may send the usual port and the issued key of a tunnel that nobody filled in.
  const entered = [tunnel.ssh_tunnel_host, tunnel.ssh_tunnel_username];
  if (!entered.some((value) => typeof value === "string" && value.trim() !== "")) return [];
  return [
    {
      path,
      code: "tunnel_not_used",
      message: "An SSH tunnel is filled in but not switched on. Switch it on, or clear its fields.",
      changes: [{ path, value: true }],
    },
  ];
}
