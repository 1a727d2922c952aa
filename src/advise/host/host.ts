import { isUnusualPort } from "../port.ts";
import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { type Address, readAddress } from "./address.ts";
import { isCertain } from "./certain.ts";
import { withoutBucket } from "./endpoint.ts";
import { incompleteHost, mendedEnd } from "./incomplete.ts";
import { privateHost } from "./private.ts";
import { wrongHost, wrongUrl } from "./services.ts";
import { snowflakeHost, snowflakeNotation } from "./snowflake.ts";

/** What a rule needs to know of a host field: each has its port beside it, and only some of them a database. */
export interface HostField extends TextField {
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
  const ofOther = wrongUrl(field.clean, isTunnel, source.vendor);
  if (ofOther) return ofOther;
  const address = readAddress(field.clean);
  if (!address) return isAddressLike(field.clean) ? withExtras(undefined) : malformed;
  const isAccount = source.vendor === "snowflake";
  const host = isAccount ? snowflakeHost(address) : withoutBucket(address.host, source);
  return (
    wrongHost(host, isTunnel, source.vendor) ??
    privateHost(host, isTunnel, source) ??
    extras(address, host, hostField, source) ??
    (isAccount ? snowflakeNotation(address.host, host, field) : incompleteHost(host, field, source))
  );
}

function isAddressLike(text: string): boolean {
  return /:\/\/|@|^\S+:\d+/.test(text);
}

const malformed: Mistake = {
  code: "malformed_host",
  message: "This cannot be the name of a host. Enter one host name or IP address, such as db.acme.com.",
};

/** A URL, a port or a user beside the host name. An IPv6 address in brackets is not a mistake. */
function extras(address: Address, host: string, field: HostField, source: Source): Mistake | undefined {
  const { clean, path, name, portPath, databasePath } = field;
  // A host alone, which may have a mistake of another kind.
  const isBare = clean === address.host || clean === `[${address.host}]`;
  if (isBare && (host === address.host || source.vendor === "snowflake")) return undefined;
  if (!isCertain(address, host, clean, source)) return withExtras(undefined);
  const { port, database, scheme } = address;
  // An endpoint may have a port: it has no field of its own.
  const isEndpoint = name === "bucket_host" && port !== undefined;
  if (isEndpoint && clean === `${address.host}:${port}`) return undefined;
  const complete = mendedEnd(host) ?? host;
  const changes: FieldChange[] = [{ path, value: isEndpoint ? `${complete}:${port}` : complete }];
  if (name !== "bucket_host" && port !== source.at(...portPath) && port && !isOfScheme(address, field)) {
    changes.push({ path: portPath, value: port });
  }
  if (database && mayHaveDatabase(address, field, source)) {
    changes.push({ path: databasePath, value: database });
  }
  return withExtras(changes, source.vendor === "s3_compatible" && scheme === "http");
}

/** Whether a port is that of a website, or of another service. Snowflake has only one. */
function isOfScheme({ scheme, port = 0 }: Address, { portPath, isTunnel }: HostField): boolean {
  const isOfWebsite = /^http/.test(scheme) && port === 80;
  return isOfWebsite || portPath[0] === "snowflake" || isUnusualPort(port, portPath, isTunnel);
}

/** Whether the path of a URL can be the database. One that was entered in its own field is left alone. */
function mayHaveDatabase({ scheme }: Address, field: HostField, { vendor, at }: Source): boolean {
  const entered = at(...field.databasePath);
  const isEmpty = entered === undefined || (typeof entered === "string" && entered.trim() === "");
  const isOfVendor =
    vendor === "snowflake" ? /snowflake$/.test(scheme) : /^(?:postgres|redshift)/.test(vendor);
  return isEmpty && isOfVendor && !field.isTunnel;
}

function withExtras(changes: readonly FieldChange[] | undefined, isHttp = false): Mistake {
  const about = isHttp ? " The URL begins with http, so disable SSL if the server has none." : "";
  return {
    code: "host_with_extras",
    message: `This seems to contain more than a host. Enter only the host name, such as db.acme.com.${about}`,
    changes,
  };
}
