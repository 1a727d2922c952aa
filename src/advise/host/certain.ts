import type { Source } from "../source.ts";
import type { Address } from "./address.ts";

/** The hosts of consoles, whose URLs people copy from the browser. */
const website = /^(?:console|dashboard|dash|portal|app|cloud|docs|www)\./i;

/** An email address: only a domain follows the at sign. */
const email = /^mailto:|^[^/:@]+@[\w-]+\.(?:com?\.)?[a-z]+$/i;

/**
 * Whether the host in a longer text is certainly the one to connect to, and not the host of a web page or an email
 * address. `host` is the host name that the warning would suggest.
 */
export function isCertain(
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
