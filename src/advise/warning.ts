/**
 * The kinds of likely mistakes.
 *
 * In any text:
 * - `"blank"`: only whitespace.
 * - `"stray_characters"`: characters that are not part of the value, such as spaces or quotation marks around it.
 * - `"placeholder"`: an example that was not replaced, such as `<host>`, or a masked value.
 * - `"misplaced_secret"`: a value that looks like a secret, in a field that is not secret.
 *
 * In a secret:
 * - `"secret_blanks"`: it begins or ends with a space, a line break or a quotation mark.
 * - `"secret_in_wrong_form"`: a connection string or a key where a password belongs.
 *
 * In the address and the names to connect to:
 * - `"host_with_extras"`: more than a host name, such as a URL.
 * - `"malformed_host"`: not a host name.
 * - `"incomplete_host"`: a part of the host name is missing or misspelled.
 * - `"private_host"`: a host that cannot be reached over the internet.
 * - `"wrong_host"`: a host of another service.
 * - `"snowflake_host"`: a Snowflake account that is not written as its host name, or a misspelled host name.
 * - `"unusual_port"`: the usual port of another service, or a port that does not fit the source.
 * - `"tunnel_not_used"`: an SSH tunnel is described but not turned on.
 * - `"tunnel_missing"`: an SSH tunnel is turned on but not described.
 * - `"timeout_in_milliseconds"`: a timeout that is likely not in seconds.
 * - `"qualified_name"`: more than one name, such as a database and its schema.
 *
 * In a public key:
 * - `"private_key"`: a private key.
 * - `"wrong_key_format"`: a key in the format of another system, or not a key.
 * - `"key_armor"`: a Snowflake key with its header or line breaks.
 * - `"key_line_breaks"`: an SSH key on several lines.
 * - `"key_incomplete"`: the end of a key is missing.
 * - `"key_fingerprint"`: a fingerprint in place of the key.
 *
 * In Amazon Web Services:
 * - `"not_a_role"`: not the ARN of a role.
 * - `"access_id"`: not the id of an access key.
 * - `"secret_key"`: a secret of an access key that has the wrong length.
 * - `"access_keys_swapped"`: the id and the secret are swapped.
 * - `"temporary_access_key"`: the id of a key that expires.
 *
 * In storage:
 * - `"bucket_with_extras"`: more than the name of a bucket, such as a URL.
 * - `"bucket_name"`: no bucket or container can have this name.
 * - `"storage_account"`: not the name of a storage account.
 * - `"sas_url"`: a URL with a SAS token in place of the token.
 * - `"sas_question_mark"`: a SAS token that begins with the question mark of the URL.
 * - `"sas_wrong_kind"`: an account key or a connection string in place of a SAS token.
 * - `"sas_incomplete"`: a SAS token without its signature.
 * - `"sas_dates"`: a SAS token that has expired, or is not valid yet.
 * - `"sas_access"`: a SAS token that does not allow reading a container.
 *
 * In regions and Google Cloud:
 * - `"region"`: not the code of a region of this cloud.
 * - `"region_mismatch"`: a region other than that of the host.
 * - `"project_id"`: not the id of a Google Cloud project.
 * - `"service_account_email"`: not the address of a service account.
 * - `"service_account_file"`: a file of the wrong kind, or a damaged one.
 * - `"service_account_project"`: a file for another project.
 * - `"service_account_mismatch"`: a file for another service account.
 */
export type WarningCode =
  | "blank"
  | "stray_characters"
  | "placeholder"
  | "misplaced_secret"
  | "secret_blanks"
  | "secret_in_wrong_form"
  | "host_with_extras"
  | "malformed_host"
  | "incomplete_host"
  | "private_host"
  | "wrong_host"
  | "snowflake_host"
  | "unusual_port"
  | "tunnel_not_used"
  | "tunnel_missing"
  | "timeout_in_milliseconds"
  | "qualified_name"
  | "private_key"
  | "wrong_key_format"
  | "key_armor"
  | "key_line_breaks"
  | "key_incomplete"
  | "key_fingerprint"
  | "not_a_role"
  | "access_id"
  | "secret_key"
  | "access_keys_swapped"
  | "temporary_access_key"
  | "bucket_with_extras"
  | "bucket_name"
  | "storage_account"
  | "sas_url"
  | "sas_question_mark"
  | "sas_wrong_kind"
  | "sas_incomplete"
  | "sas_dates"
  | "sas_access"
  | "region"
  | "region_mismatch"
  | "project_id"
  | "service_account_email"
  | "service_account_file"
  | "service_account_project"
  | "service_account_mismatch";

/** A field and its likely value. */
export interface FieldChange {
  /** The keys that lead from the source to the field. */
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

/** One likely mistake in a source: the API may accept it, but the source will likely not connect. */
export interface SourceWarning {
  readonly severity: "warning";
  /** The keys that lead from the source to the field. */
  readonly path: readonly (string | number)[];
  /** The same path as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The kind of mistake. */
  readonly code: WarningCode;
  /** Two or three short sentences for the person who fills in the form. They quote no text that was entered. */
  readonly message: string;
  /**
   * The changes that correct the mistake, when the entered values determine them. A change may concern another field
   * whose value was in the same text, such as the port in a URL. No change contains a secret.
   */
  readonly changes?: readonly FieldChange[];
}

/** A mistake that a rule found in a field. */
export interface Mistake {
  readonly code: WarningCode;
  readonly message: string;
  readonly changes?: readonly FieldChange[] | undefined;
}

/** A mistake with the field that it is in. */
export interface LocatedMistake extends Mistake {
  readonly path: readonly string[];
}
