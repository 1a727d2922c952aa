import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { type Address, isIpv6, readAddress } from "./address.ts";
import { withoutBucket } from "./endpoint.ts";
import { incompleteHost } from "./incomplete.ts";
import { isPrivateHost } from "./private.ts";
import { type Service, serviceOf } from "./services.ts";
import { snowflakeHost } from "./snowflake.ts";

/** What a rule needs to know of a host field: each has its port beside it, and only some of them a database. */
interface HostField extends TextField {
  readonly portPath: readonly string[];
  readonly databasePath: readonly string[];
  readonly isTunnel: boolean;
}

/** The mistakes in the text of a host. The first one decides, because it hides the others. */
export function hostMistake(field: TextField, source: Source): Mistake | undefined {
  const isTunnel = field.name === "ssh_tunnel_host";
  const parent = field.path.slice(0, -1);
  const hostField = {
    ...field,
    isTunnel,
    portPath: [...parent, isTunnel ? "ssh_tunnel_port" : "port"],
    databasePath: [...parent, "database"],
  };
  const address = readAddress(field.clean);
  if (!address) return isAddressLike(field.clean) ? withExtras(undefined) : malformed;
  const isAccount = source.vendor === "snowflake";
  const host = isAccount ? snowflakeHost(address) : withoutBucket(address.host, source);
  return (
    wrongHost(host, hostField, source) ??
    privateHost(host, hostField, source) ??
    extras(address, host, hostField, source) ??
    (isAccount ? snowflakeNotation(address.host, host, field) : incompleteHost(host, field, source))
  );
}

function isAddressLike(text: string): boolean {
  return /:\/\/|@|^\S+:\d+/.test(text);
}

const malformed: Mistake = {
  code: "malformed_host",
  message: "This cannot be the name of a host. Enter one host name or IP address, such as db.example.com.",
};

/** A URL, a port or a user beside the host name. An IPv6 address in brackets is not a mistake. */
function extras(address: Address, host: string, field: HostField, source: Source): Mistake | undefined {
  const { clean, path, name, portPath, databasePath } = field;
  // A host alone, which may have a mistake of another kind.
  const isBare = clean === address.host || clean === `[${address.host}]`;
  if (isBare && (host === address.host || source.vendor === "snowflake")) return undefined;
  const hasPortField = name !== "bucket_host";
  // An endpoint may have a port: it has no field of its own.
  const isEndpoint = !hasPortField && address.port !== undefined;
  if (isEndpoint && clean === `${address.host}:${address.port}`) return undefined;
  const changes: FieldChange[] = [{ path, value: isEndpoint ? `${host}:${address.port}` : host }];
  if (hasPortField && address.port !== undefined && address.port !== source.at(...portPath)) {
    changes.push({ path: portPath, value: address.port });
  }
  const database = source.at(...databasePath);
  // The path of a website names no database, and Snowflake has one.
  const mayHaveDatabase =
    !field.isTunnel &&
    databaseVendors.test(source.vendor) &&
    (source.vendor !== "snowflake" || /^(?:jdbc:)?snowflake:/i.test(clean));
  if (mayHaveDatabase && address.database !== undefined && address.database !== database) {
    changes.push({ path: databasePath, value: address.database });
  }
  return withExtras(changes);
}

const databaseVendors = /^(?:postgres|redshift|redshift_serverless|snowflake)$/;

function withExtras(changes: readonly FieldChange[] | undefined): Mistake {
  return {
    code: "host_with_extras",
    message: "This seems to contain more than a host. Enter only the host name, such as db.example.com.",
    changes,
  };
}

/** An account that is not written as its host. Snowflake has no hosts in other domains. */
function snowflakeNotation(given: string, host: string, { path }: TextField): Mistake | undefined {
  const isHost =
    /[^.]\.snowflakecomputing\.(?:com|cn)\.?$/i.test(host) || isIpv6(host) || /^[\d.]+$/.test(host);
  if (given === host && isHost) return undefined;
  return {
    code: "snowflake_host",
    message:
      "This does not look like the host of a Snowflake account. Enter the whole host name, such as acme-prod.snowflakecomputing.com.",
    changes: given === host ? undefined : [{ path, value: host }],
  };
}

/**
 * A private host without an SSH tunnel. Prequel connects over the internet. With a tunnel, the bastion host connects,
 * and that host itself must be public.
 */
function privateHost(host: string, field: HostField, source: Source): Mistake | undefined {
  if (!isPrivateHost(host)) return undefined;
  if (field.isTunnel) {
    return {
      code: "private_host",
      message: "This host is part of a private network. Enter the public name or address of the SSH host.",
    };
  }
  if (source.at(source.vendor, "use_ssh_tunnel") === true || hasTunnelHost(source)) return undefined;
  return {
    code: "private_host",
    message:
      "This host is part of a private network, so a connection from outside will likely fail. Enter a public host name.",
  };
}

function hasTunnelHost(source: Source): boolean {
  const tunnel = source.at(source.vendor, "ssh_tunnel", "ssh_tunnel_host");
  return typeof tunnel === "string" && tunnel !== "";
}

function wrongHost(host: string, { isTunnel }: HostField, { vendor }: Source): Mistake | undefined {
  const service: Service | undefined = serviceOf(host);
  if (!service || (!isTunnel && service.vendors.includes(vendor))) return undefined;
  const use = isTunnel ? "an SSH host" : "the host of this kind of source";
  return {
    code: "wrong_host",
    message: `This looks like a host of ${service.title}, not ${use}. Check the host and the kind of source.`,
  };
}
