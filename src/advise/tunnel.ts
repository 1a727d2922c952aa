import { isPlainObject } from "../json.ts";
import type { Source } from "./source.ts";
import type { LocatedMistake } from "./warning.ts";

/**
 * Finds an SSH tunnel that is on but not described, or described but not on. The API does not document how it handles
 * either.
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
        message: "The SSH tunnel is turned on but not filled in. Enter its host, or turn it off.",
      },
    ];
  }
  if (isUsed || !isPlainObject(tunnel)) return [];
  // A form may send the usual port and the key even when nobody filled in the tunnel.
  const entered = [tunnel.ssh_tunnel_host, tunnel.ssh_tunnel_username];
  if (!entered.some((value) => typeof value === "string" && value.trim() !== "")) return [];
  return [
    {
      path,
      code: "tunnel_not_used",
      message: "The SSH tunnel is filled in but not turned on. Turn it on, or clear its fields.",
      changes: [{ path, value: true }],
    },
  ];
}
