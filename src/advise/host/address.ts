import { userInfosOf } from "../../secrets/looks-secret.ts";

/** The parts of a text in a host field. It has no user name and no password. */
export interface Address {
  /** The scheme of a URL, or an empty text. */
  readonly scheme: string;
  readonly host: string;
  readonly port?: number | undefined;
  readonly database?: string | undefined;
  /** The first parts of the path of a URL. */
  readonly segments: readonly string[];
}

/**
 * Reads a host name, with or without a port, a URL, a connection string, or the arguments of a command. Returns
 * `undefined` when it cannot tell where a password ends, or finds no host name.
 *
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING,
 * https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-obtain-url.html
 */
export function readAddress(text: string): Address | undefined {
  return readKeywords(text) ?? readUrl(text);
}

/** `host=db.acme.example.com port=5432 dbname=app`, with blanks or semicolons between the pairs. */
function readKeywords(text: string): Address | undefined {
  const pairs = text.split(/[\s;]+/).flatMap((pair): [string, string][] => {
    const [name = "", value] = pair.split("=", 2);
    return value ? [[name.toLowerCase(), value]] : [];
  });
  const values = new Map(pairs);
  const host = values.get("host") ?? values.get("server");
  if (host === undefined || text.includes("@")) return undefined;
  const database = values.get("dbname") ?? values.get("database");
  return addressOf("", host, values.get("port"), database === undefined ? [] : [database]);
}

function readUrl(text: string): Address | undefined {
  const schemeEnd = text.indexOf("://");
  const head = text.slice(0, Math.max(schemeEnd, 0));
  if (!/^[\w+.:-]{0,40}$/.test(head)) return undefined;
  const rest = schemeEnd < 0 ? withoutPrefix(text) : text.slice(schemeEnd + 3);
  const [[, userEnd] = [0, 3]] = userInfosOf(`://${rest}`);
  const afterUser = rest.slice(userEnd - 3).replace(/^@/, "");
  if (afterUser.includes("@")) return undefined;
  const [, authority = "", tail = ""] = /^([^/?#;\\]*)(.*)$/s.exec(afterUser) ?? [];
  const [, ipv6, ipv6Port] = /^\[([\da-f:.]+(?:%\w+)?)\](?::(\d*))?$/i.exec(authority) ?? [];
  const segments = tail.split(/[?#;]/, 1)[0]?.split("/").slice(1) ?? [];
  const scheme = head.toLowerCase();
  if (ipv6) return addressOf(scheme, ipv6, ipv6Port, segments);
  if (isIpv6(authority)) return addressOf(scheme, authority, undefined, segments);
  const [, host, port] = /^([^:]+):?(\d{0,5})$/.exec(authority) ?? [];
  return host === undefined ? undefined : addressOf(scheme, host, port, segments);
}

/** Removes a misspelled scheme or the name of a command from the start of a text. */
function withoutPrefix(text: string): string {
  return text.replace(
    /^(?:(?:https?|sftp|ssh|ftp|tcp|postgres(?:ql)?)[:/\\]+|(?:ssh|sftp|psql)\s+|\/\/)/i,
    "",
  );
}

function addressOf(
  scheme: string,
  host: string,
  port: string | undefined,
  segments: readonly string[],
): Address | undefined {
  if (!isHostName(host) && !isIpv6(host)) return undefined;
  const [database = "", ...others] = segments;
  // The path of a website, of files, or with several parts does not name a database. Snowflake's path may end in a
  // schema.
  const hasDatabase =
    !/^https?$|^s?ftp$/.test(scheme) && (others.join("") === "" || /snowflake$/.test(scheme));
  return {
    scheme,
    host,
    port: port && Number(port) >= 1 && Number(port) <= 65535 ? Number(port) : undefined,
    database: hasDatabase && /^[A-Za-z_][\w-]{0,62}$/.test(database) ? database : undefined,
    segments,
  };
}

/** https://www.rfc-editor.org/rfc/rfc5952 */
export function isIpv6(text: string): boolean {
  return /^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?:%\w+)?$/i.test(text);
}

/**
 * Whether a text can be a host name or an IPv4 address. Underscores and letters beyond ASCII occur in working names.
 * https://www.rfc-editor.org/rfc/rfc1123#page-13
 */
function isHostName(text: string): boolean {
  if (text.length > 253 || !/^[\w\u0080-\uffff.-]+$/.test(text)) return false;
  const labels = text.replace(/\.$/, "").split(".");
  if (labels.some((label) => label === "" || label.length > 63 || /^-|-$/.test(label))) return false;
  const isNumeric = /^\d+$/.test(labels.at(-1) ?? "");
  return (
    !isNumeric || (labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label) && +label < 256))
  );
}
