import { suggestedValues } from "../generated/suggested-values.ts";
import { vendorTitles } from "../generated/vendors.ts";
import type { Source } from "./source.ts";
import type { LocatedMistake } from "./warning.ts";

/**
 * The registered ports of other services: https://www.iana.org/assignments/service-names-port-numbers. A port that
 * belongs to none of them was likely chosen on purpose.
 */
const services: ReadonlyMap<number, string> = new Map([
  [20, "FTP"],
  [21, "FTP"],
  [22, "SSH"],
  [23, "Telnet"],
  [25, "email"],
  [53, "name servers"],
  [80, "websites"],
  [443, "websites"],
  [445, "Windows file sharing"],
  [989, "FTPS"],
  [990, "FTPS"],
  [1433, "SQL Server"],
  [1521, "Oracle"],
  [3306, "MySQL"],
  [3389, "Windows Remote Desktop"],
  [5432, "PostgreSQL"],
  [5439, "Amazon Redshift"],
  [6379, "Redis"],
  [9200, "Elasticsearch"],
  [27017, "MongoDB"],
]);

/** Other ports that servers are known to use: SSH gets through firewalls on 443, and storage may have no TLS. */
const alsoUsual: Readonly<Partial<Record<string, number>>> = {
  sftp: 443,
  ssh_tunnel: 443,
  s3_compatible: 80,
};

/** The usual port of another service, both for the source and for its SSH tunnel. */
export function portMistakes(source: Source): LocatedMistake[] {
  const { vendor } = source;
  const tunnel = [vendor, "ssh_tunnel", "ssh_tunnel_port"];
  return [
    ...portMistake([vendor, "port"], vendor, vendorTitles[vendor], source),
    ...portMistake(tunnel, "ssh_tunnel", "SSH", source),
  ];
}

function portMistake(
  path: readonly string[],
  owner: string,
  title: string,
  source: Source,
): LocatedMistake[] {
  const port = source.at(...path);
  const usual = suggestedValues[path.join(".")];
  if (typeof port !== "number" || usual === undefined || port === usual || port === alsoUsual[owner])
    return [];
  const service = services.get(port);
  // Snowflake has no servers of its customers, so it has no other port:
  // https://docs.snowflake.com/en/user-guide/hostname-allowlist
  if (service === undefined && owner !== "snowflake") return [];
  const use = service ? `usually used by ${service}` : `not the usual port of ${title}`;
  // Behind a tunnel the port may belong to another host that forwards the connection.
  const isBehindTunnel = owner !== "ssh_tunnel" && source.at(source.vendor, "use_ssh_tunnel") === true;
  return [
    {
      path,
      code: "unusual_port",
      message: `Port ${port} is ${use}. Use ${usual} unless you are sure that ${title} uses this one.`,
      changes: isBehindTunnel ? undefined : [{ path, value: usual }],
    },
  ];
}
