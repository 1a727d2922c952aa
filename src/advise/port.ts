import { suggestedValues } from "../generated/suggested-values.ts";
import type { Source } from "./source.ts";
import type { LocatedMistake } from "./warning.ts";

/**
 * The registered ports of well-known services: https://www.iana.org/assignments/service-names-port-numbers. Any other
 * port was likely chosen on purpose.
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

/** Other ports that servers are known to use: SSH uses 443 to pass firewalls, and storage without TLS uses 80. */
const alsoUsual: Readonly<Partial<Record<string, readonly number[]>>> = {
  // Hetzner's storage boxes use 23: https://docs.hetzner.com/storage/storage-box/access/access-ssh-rsync-borg
  sftp: [23, 443],
  ssh_tunnel: [443],
  s3_compatible: [80],
};

/** Finds the usual port of another service, for the source and for its SSH tunnel. */
export function portMistakes(source: Source): LocatedMistake[] {
  const { vendor } = source;
  return [
    ...portMistake([vendor, "port"], false, source),
    ...portMistake([vendor, "ssh_tunnel", "ssh_tunnel_port"], true, source),
  ];
}

/** Whether a port is the usual one of another service than that of its field. */
export function isUnusualPort(port: number, path: readonly string[], isTunnel: boolean): boolean {
  const [vendor = ""] = path;
  const owner = isTunnel ? "ssh_tunnel" : vendor;
  return port !== suggestedValues[path.join(".")] && !alsoUsual[owner]?.includes(port) && services.has(port);
}

function portMistake(path: readonly string[], isTunnel: boolean, source: Source): LocatedMistake[] {
  const { vendor } = source;
  const port = source.at(...path);
  const usual = suggestedValues[path.join(".")];
  if (typeof port !== "number" || usual === undefined || port === usual) return [];
  if (vendor === "s3_compatible" && !isTunnel && port === 80 && source.at(vendor, "disable_ssl") !== true) {
    const message = "Port 80 is not encrypted. Use port 443, or connect without encryption.";
    return [{ path, code: "unusual_port", message }];
  }
  // Customers do not run Snowflake's servers, so its hosts have only the usual port:
  // https://docs.snowflake.com/en/user-guide/hostname-allowlist
  const isOfSnowflake =
    vendor === "snowflake" && /snowflakecomputing/i.test(String(source.at(vendor, "host")));
  if (!isUnusualPort(port, path, isTunnel) && !isOfSnowflake) return [];
  const service = services.get(port);
  const use = service ? `usually used for ${service}` : "not used by Snowflake";
  // Behind a tunnel, the port may belong to a host that forwards the connection.
  const isBehindTunnel = !isTunnel && source.at(vendor, "use_ssh_tunnel") === true;
  return [
    {
      path,
      code: "unusual_port",
      message: `Port ${port} is ${use}. Use port ${usual} unless you are sure.`,
      changes: isBehindTunnel ? undefined : [{ path, value: usual }],
    },
  ];
}
