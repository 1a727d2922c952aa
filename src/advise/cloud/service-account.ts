import { isPlainObject } from "../../json.ts";
import type { Source, TextField } from "../source.ts";
import { isPlaceholder } from "../text/placeholder.ts";
import type { LocatedMistake, Mistake } from "../warning.ts";

/**
 * The email address of a service account of any kind: https://cloud.google.com/iam/docs/service-account-types
 */
const accountEmail = /^[\w.+-]+@[a-z\d.-]+\.gserviceaccount\.com$/i;

/** Finds the address of a person, and the address of a service account with other text around it. */
export function serviceAccountEmailMistake({ path, clean }: TextField): Mistake | undefined {
  if (accountEmail.test(clean)) return undefined;
  const [email = clean] =
    /[\w.+-]{1,64}@[a-z\d.-]{1,200}\.gserviceaccount(?:\.com)?(?![\w.])/i.exec(clean) ?? [];
  const [complete] = [email, `${email}.com`].filter((address) => accountEmail.test(address));
  return {
    code: "service_account_email",
    message: "This does not look like a service account. Enter the address that ends in gserviceaccount.com.",
    changes: complete ? [{ path, value: complete }] : undefined,
  };
}

/**
 * Finds mistakes in the file of a service account or of a workload identity pool: https://cloud.google.com/iam/docs/keys-create-delete,
 * https://cloud.google.com/iam/docs/workload-download-cred-and-grant-access. A form has one input for the whole file,
 * so each warning is about the whole file.
 */
export function serviceAccountMistakes(source: Source): LocatedMistake[] {
  const { vendor } = source;
  const key = [vendor, "gcp_service_account_key", "service_account_key"];
  const pool = [vendor, "federated_gcp_service_account_role", "workload_identity_federation_metadata"];
  const keyText: ReadText = (name) => textAt(source, [...key, name]);
  const poolText: ReadText = (name) => textAt(source, [...pool, name]);
  const impersonated = /\/serviceAccounts\/([^/:]+@[^/:]+):/.exec(
    poolText("service_account_impersonation_url"),
  );
  return [
    ...fileMistake(key, isKeyFile(keyText), "the service account key", source),
    ...fileMistake(pool, isPoolFile(poolText), "the workload identity pool", source),
    ...accountMistakes(key, keyText("client_email"), source),
    ...accountMistakes(pool, impersonated?.[1] ?? "", source),
    ...projectMistakes(key, keyText("project_id"), source),
  ];
}

type ReadText = (name: string) => string;

function textAt(source: Source, path: readonly string[]): string {
  const value = source.at(...path);
  return typeof value === "string" ? value.trim() : "";
}

/** Whether a file has the type, the account and the private key of a service account. */
function isKeyFile(text: ReadText): boolean {
  const [type, client, key] = [text("type"), text("client_email"), text("private_key")];
  return (
    (type === "" || type === "service_account") &&
    (client === "" || accountEmail.test(client)) &&
    key !== "" &&
    !isPlaceholder("private_key", key) &&
    (!key.startsWith("-----BEGIN ") || isWholeKey(key))
  );
}

/** Whether a private key is complete and has real line breaks, not the two characters `\\n`. */
function isWholeKey(key: string): boolean {
  return (
    /^-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\n/.test(key) &&
    key.includes("\n-----END ") &&
    !key.includes("\\n")
  );
}

/** Whether a file has the type of a pool and the full name of its provider. */
function isPoolFile(text: ReadText): boolean {
  const [type, audience] = [text("type"), text("audience")];
  return (
    (type === "external_account" || (type === "" && audience !== "")) &&
    (audience === "" || audience.startsWith("//iam.googleapis.com/"))
  );
}

function fileMistake(
  path: readonly string[],
  isRight: boolean,
  kind: string,
  source: Source,
): LocatedMistake[] {
  if (isRight || !isPlainObject(source.at(...path))) return [];
  const message = `This file is damaged or of the wrong kind. Choose the file that Google Cloud created for ${kind}.`;
  return [{ path, code: "service_account_file", message }];
}

function accountMistakes(file: readonly string[], found: string, source: Source): LocatedMistake[] {
  const path = [...file.slice(0, -1), "service_account_email"];
  const entered = textAt(source, path);
  if (!entered || !accountEmail.test(found) || found.toLowerCase() === entered.toLowerCase()) return [];
  const message = "The file belongs to a different service account. Check the file and the email address.";
  return [{ path, code: "service_account_mismatch", message, changes: [{ path, value: found }] }];
}

/** The account may have access to the other project, so the message asks only to check that. */
function projectMistakes(path: readonly string[], ofFile: string, source: Source): LocatedMistake[] {
  const entered = textAt(source, [source.vendor, "project_id"]);
  if (!ofFile || !entered || ofFile === entered) return [];
  const message =
    "The service account in this file belongs to another project. Check that it has access to this one.";
  return [{ path, code: "service_account_project", message }];
}
