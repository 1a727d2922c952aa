import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import type { Address } from "./address.ts";

const domain = ".snowflakecomputing.com";

/**
 * Converts an account identifier, the URL of Snowsight, or a host without its domain to the host of the Snowflake
 * account. Returns any other host unchanged.
 *
 * https://docs.snowflake.com/en/user-guide/admin-account-identifier,
 * https://docs.snowflake.com/en/user-guide/organizations-connect
 */
export function snowflakeHost({ host, segments }: Address): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (/^app\.snowflake\.com$/.test(name)) return ofSnowsight(segments) ?? host;
  const [, account] = /^(.+?)(?:\.snowflakecomputing\.com)+$/.exec(name) ?? [];
  if (account !== undefined) return account + domain === name ? host : account + domain;
  const [, withoutEnd] = /^([\w.-]+)\.snowflakecomputing$/.exec(name) ?? [];
  if (withoutEnd !== undefined) return hyphenated(withoutEnd) + domain;
  return isAccount(name) ? hyphenated(dottedToHyphen(name)) + domain : host;
}

/** `https://app.snowflake.com/organization/account`. Older URLs begin with a region, which the host may not contain. */
function ofSnowsight([organization = "", account = ""]: readonly string[]): string | undefined {
  const isName = [organization, account].every((part) => /^[a-z]\w*$/i.test(part));
  return isName ? hyphenated(`${organization}-${account}`.toLowerCase()) + domain : undefined;
}

/**
 * Whether a name is an account without a domain. A top-level domain has no digit or hyphen, and is not the name of a
 * cloud.
 */
function isAccount(name: string): boolean {
  if (!/^[a-z][\w.-]*$/.test(name) || name === "localhost") return false;
  const last = name.split(".").at(-1) ?? "";
  return !name.includes(".") || /[\d_-]|^(?:aws|azure|gcp|privatelink)$/.test(last);
}

/** SQL writes a dot between an organization and its account. In a locator, a region with a hyphen follows the dot. */
function dottedToHyphen(name: string): string {
  return name.replace(/^([a-z]\w*)\.([a-z]\w*)$/, "$1-$2");
}

function hyphenated(account: string): string {
  return account.replaceAll("_", "-");
}

/** Finds an account that is not written as its host, and a misspelled host. Any other domain may be a company's own. */
export function snowflakeNotation(given: string, host: string, { path }: TextField): Mistake | undefined {
  const isMisspelled =
    /(?:^|\.)sn\w*comput\w*\.\w+\.?$/i.test(host) &&
    (!/[^.]\.snowflakecomputing\.(?:com|cn)\.?$/i.test(host) ||
      /^(?:signin|app|www)\.[^.]+\.[^.]+$/i.test(host));
  const isAccountName = /\.prod$/i.test(host);
  if (given === host && !isMisspelled && !isAccountName) return undefined;
  // A single word may as well be something else.
  const isGuess = given === host || /^[a-z]+$/i.test(given);
  return {
    code: "snowflake_host",
    message:
      "This does not look like a Snowflake host name. Enter the whole host name, which ends in snowflakecomputing.com.",
    changes: isGuess ? undefined : [{ path, value: host }],
  };
}
