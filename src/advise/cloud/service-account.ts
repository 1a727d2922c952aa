import { isPlainObject } from "../../json.ts";
import type { Source, TextField } from "../source.ts";
import { isPlaceholder } from "../text/placeholder.ts";
import type { LocatedMistake, Mistake } from "../warning.ts";

/**
 * The address of a service account, of whatever kind: https://cloud.google.com/iam/docs/service-account-types
 */
const accountEmail = /^[\w.+-]+@[a-z\d.-]+\.gserviceaccount\.com$/i;

/** The address of a person, or of a service account with more around it. */
export function serviceAccountEmailMistake({ path, clean }: TextField): Mistake | undefined {
  if (accountEmail.test(clean)) return undefined;
  const [email = clean] =
    /[\w.+-]{1,64}@[a-z\d.-]{1,200}\.gserviceaccount(?:\.com)?(?![\w.])/i.exec(clean) ?? [];
  const [complete] = [email, `${email}.com`].filter((address) => accountEmail.test(address));
  return {
    code: "service_account_email",
    message:
      "This does not look like the address of a service account. Enter the address that ends in gserviceaccount.com.",
    changes: complete ? [{ path, value: complete }] : undefined,
  };
}

/**
 * Mistakes in the file of a service account or of a workload identity pool: https://cloud.google.com/iam/docs/keys-create-delete,
 * https://cloud.google.com/iam/docs/workload-download-cred-and-grant-access
 */
export function serviceAccountMistakes(source: Source): LocatedMistake[] {
  const { vendor } = source;
  const key = [vendor, "gcp_service_account_key", "service_account_key"];
  const pool = [vendor, "federated_gcp_service_account_role", "workload_identity_federation_metadata"];
  return [
    ...typeMistakes(key, "service_account", source),
    ...typeMistakes(pool, "external_account", source),
    ...clientMistakes([...key, "client_email"], source),
    ...audienceMistakes([...pool, "audience"], source),
    ...accountMistakes(key, textAt(source, [...key, "client_email"]), source),
    ...accountMistakes(
      pool,
      impersonated(textAt(source, [...pool, "service_account_impersonation_url"])),
      source,
    ),
    ...projectMistakes([...key, "project_id"], source),
    ...privateKeyMistakes([...key, "private_key"], source),
  ];
}

function textAt(source: Source, path: readonly string[]): string | undefined {
  const value = source.at(...path);
  return typeof value === "string" ? value.trim() : undefined;
}

function impersonated(url: string | undefined): string | undefined {
  return /\/serviceAccounts\/([^/:]+@[^/:]+):/.exec(url ?? "")?.[1];
}

function typeMistakes(path: readonly string[], expected: string, source: Source): LocatedMistake[] {
  const file = source.at(...path);
  if (!isPlainObject(file)) return [];
  const isClient = isPlainObject(file.installed) || isPlainObject(file.web);
  const type = textAt(source, [...path, "type"]);
  if (!isClient && (type === undefined || type === "" || type === expected)) return [];
  const kind = expected === "service_account" ? "the key of a service account" : "a workload identity pool";
  const message = `This file is of another type. Choose the file that Google Cloud created for ${kind}.`;
  return [{ path: isClient ? path : [...path, "type"], code: "service_account_file", message }];
}

/** The file of a person, which has another address. */
function clientMistakes(path: readonly string[], source: Source): LocatedMistake[] {
  const client = textAt(source, path);
  if (!client || accountEmail.test(client)) return [];
  const message = "This file does not belong to a service account. Choose the key file of a service account.";
  return [{ path, code: "service_account_file", message }];
}

/** The provider of a pool by its full name, to which the console adds a scheme in another place. */
function audienceMistakes(path: readonly string[], source: Source): LocatedMistake[] {
  const audience = textAt(source, path);
  if (!audience || audience.startsWith("//iam.googleapis.com/")) return [];
  const name = audience.replace(/^https?:/, "");
  const message =
    "This is not the full name of a provider, which begins with //iam.googleapis.com. Choose the file that Google Cloud created.";
  const changes = name.startsWith("//iam.googleapis.com/") ? [{ path, value: name }] : undefined;
  return [{ path, code: "service_account_file", message, changes }];
}

function accountMistakes(
  file: readonly string[],
  found: string | undefined,
  source: Source,
): LocatedMistake[] {
  const path = [...file.slice(0, -1), "service_account_email"];
  const entered = textAt(source, path);
  if (!found || !entered || !accountEmail.test(found) || found.toLowerCase() === entered.toLowerCase())
    return [];
  const message = "The file belongs to another service account than the one entered here. Check both.";
  return [{ path, code: "service_account_mismatch", message, changes: [{ path, value: found }] }];
}

/** The account may have access to the other project, so the message leaves it open. */
function projectMistakes(path: readonly string[], source: Source): LocatedMistake[] {
  const [ofFile, entered] = [textAt(source, path), textAt(source, [source.vendor, "project_id"])];
  if (!ofFile || !entered || ofFile === entered) return [];
  const message =
    "The service account is from another project than the one to read. Check that it has access, or choose another file.";
  return [{ path, code: "service_account_project", message }];
}

/** A key whose line breaks were written out as backslashes twice, or that is no private key. */
function privateKeyMistakes(path: readonly string[], source: Source): LocatedMistake[] {
  const key = textAt(source, path);
  if (key !== undefined && isPlaceholder("private_key", key)) {
    const message =
      "The private key in this file is a placeholder. Choose the file as Google Cloud created it.";
    return [{ path, code: "service_account_file", message }];
  }
  if (!key?.startsWith("-----BEGIN ")) return [];
  const isPrivate = /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key);
  if (isPrivate && key.includes("\n") && !key.includes("\\n")) return [];
  const message =
    "The private key in this file seems to be damaged. Choose the file as Google Cloud created it.";
  return [{ path, code: "service_account_file", message }];
}
