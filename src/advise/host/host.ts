import { isUnusualPort } from "../port.ts";
import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { type Address, readAddress } from "./address.ts";
import { incompleteHost, mendedEnd } from "./incomplete.ts";
import { privateHost } from "./private.ts";
import { wrongHost, wrongUrl } from "./services.ts";
import { snowflakeHost, snowflakeNotation } from "./snowflake.ts";
import { withoutBucket } from "./storage-endpoint.ts";

/** A host field with the paths of its port and database. Not every host field has a database. */
interface HostField extends TextField {
  readonly portPath: readonly string[];
  readonly databasePath: readonly string[];
  readonly isTunnel: boolean;
}

/** Finds the first mistake in the text of a host. It may cause the others, so only this one is returned. */
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
  message: "This is not a host name. Enter one host name or IP address, such as db.acme.example.com.",
};

/** Finds a URL, a port or a user name around the host name. An IPv6 address in brackets is not a mistake. */
function extras(address: Address, host: string, field: HostField, source: Source): Mistake | undefined {
  const { clean, path, name, portPath, databasePath } = field;
  // The text is only a host. Other rules check its name.
  const isBare = clean === address.host || clean === `[${address.host}]`;
  if (isBare && (host === address.host || source.vendor === "snowflake")) return undefined;
  if (!isCertain(address, host, clean, source)) return withExtras(undefined);
  const { port, database, scheme } = address;
  // An endpoint may contain a port, because no other field holds it.
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

/** The hosts of consoles, whose URLs people copy from the browser. */
const website = /^(?:console|dashboard|dash|portal|app|cloud|docs|www)\./i;

/** An email address: only a domain follows the at sign. */
const email = /^mailto:|^[^/:@]+@[\w-]+\.(?:com?\.)?[a-z]+$/i;

/**
 * Whether the host in a longer text is certainly the one to connect to, and not the host of a web page or an email
 * address. `host` is the host name that the warning would suggest.
 */
function isCertain(
  { scheme, host: given, segments }: Address,
  host: string,
  clean: string,
  { vendor }: Source,
): boolean {
  // A Snowflake account that was completed from a part of the text is a guess.
  if (vendor === "snowflake" && /\.snowflakecomputing\.\w+$/i.test(host)) {
    return given === host || /\.snowflake/i.test(`.${scheme}.${given}`);
  }
  if (email.test(clean)) return false;
  const isHttp = /^https?$/.test(scheme);
  if (isHttp && website.test(given)) return false;
  if ((scheme && !isHttp) || /^(?:s3|sftp)/.test(vendor)) return true;
  return /^(?!login|browser)[\w-]*$/.test(segments.join("/")) && !(isHttp && /[?#]/.test(clean));
}

/** Whether the port in a URL belongs to a website or to another service. Snowflake has only one port. */
function isOfScheme({ scheme, port = 0 }: Address, { portPath, isTunnel }: HostField): boolean {
  const isOfWebsite = /^http/.test(scheme) && port === 80;
  return isOfWebsite || portPath[0] === "snowflake" || isUnusualPort(port, portPath, isTunnel);
}

/** Whether the path of a URL may be suggested as the database. A database that was entered is not replaced. */
function mayHaveDatabase({ scheme }: Address, field: HostField, { vendor, at }: Source): boolean {
  const entered = at(...field.databasePath);
  const isEmpty = entered === undefined || (typeof entered === "string" && entered.trim() === "");
  const isOfVendor =
    vendor === "snowflake" ? /snowflake$/.test(scheme) : /^(?:postgres|redshift)/.test(vendor);
  return isEmpty && isOfVendor && !field.isTunnel;
}

function withExtras(changes: readonly FieldChange[] | undefined, isHttp = false): Mistake {
  const about = isHttp ? " The URL begins with http, so you may need to connect without encryption." : "";
  return {
    code: "host_with_extras",
    message: `This seems to contain more than a host name. Enter only the host name, such as db.acme.example.com.${about}`,
    changes,
  };
}
