import type { Address } from "./address.ts";

const domain = ".snowflakecomputing.com";

/**
 * The host of a Snowflake account that was given in another notation: as an account identifier, as the address of
 * Snowsight, or with an underscore, for which host names have a hyphen. Returns the host itself when it is right.
 *
 * https://docs.snowflake.com/en/user-guide/admin-account-identifier,
 * https://docs.snowflake.com/en/user-guide/organizations-connect
 */
export function snowflakeHost({ host, segments }: Address): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (/^app\.snowflake\.com$/.test(name)) return ofSnowsight(segments) ?? host;
  const [, account] = /^(.+?)(?:\.snowflakecomputing\.com)+$/.exec(name) ?? [];
  if (account !== undefined) {
    const mended = hyphenated(account) + domain;
    return mended === name ? host : mended;
  }
  const [, withoutEnd] = /^([\w.-]+)\.snowflakecomputing$/.exec(name) ?? [];
  if (withoutEnd !== undefined) return hyphenated(withoutEnd) + domain;
  return isAccount(name) ? hyphenated(dottedToHyphen(name)) + domain : host;
}

/** `https://app.snowflake.com/organization/account`. The older form names a region first, which the host may lack. */
function ofSnowsight([organization = "", account = ""]: readonly string[]): string | undefined {
  const isName = [organization, account].every((part) => /^[a-z]\w*$/i.test(part));
  return isName ? hyphenated(`${organization}-${account}`.toLowerCase()) + domain : undefined;
}

/** An account without a domain: a top-level domain has neither a digit nor a hyphen, and is no cloud. */
function isAccount(name: string): boolean {
  if (!/^[a-z][\w.-]*$/.test(name) || name === "localhost") return false;
  const last = name.split(".").at(-1) ?? "";
  return !name.includes(".") || /[\d_-]|^(?:aws|azure|gcp|privatelink)$/.test(last);
}

/** SQL separates an organization from its account by a dot. A locator has a region behind the dot, with a hyphen. */
function dottedToHyphen(name: string): string {
  return name.replace(/^([a-z]\w*)\.([a-z]\w*)$/, "$1-$2");
}

function hyphenated(account: string): string {
  return account.replaceAll("_", "-");
}
