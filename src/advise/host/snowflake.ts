import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import type { Address } from "./address.ts";

const domain = ".snowflakecomputing.com";

/**
 * The host of a Snowflake account that was given in another notation: as an account identifier, as the address of
 * Snowsight, or without its domain. Returns the host itself when it is right.
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

/** An account that is not written as its host, or a misspelled host. A company may have a host of its own for Snowflake. */
export function snowflakeNotation(given: string, host: string, { path }: TextField): Mistake | undefined {
  const isMisspelled =
    /(?:^|\.)sn\w*comput\w*\.\w+\.?$/i.test(host) &&
    (!/[^.]\.snowflakecomputing\.(?:com|cn)\.?$/i.test(host) ||
      /^(?:signin|app|www)\.[^.]+\.[^.]+$/i.test(host));
  const isAccountName = /\.prod$/i.test(host);
  if (given === host && !isMisspelled && !isAccountName) return undefined;
  // A single word is as likely something else.
  const isGuess = given === host || /^[a-z]+$/i.test(given);
  return {
    code: "snowflake_host",
    message:
      "This does not look like the host of a Snowflake account. Enter the whole host name, which ends in snowflakecomputing.com.",
    changes: isGuess ? undefined : [{ path, value: host }],
  };
}
