// Made from openapi/ by `npm run generate`: do not edit.

/** The fields that the document marks `writeOnly`, and their aliases: a secret value, or an object that contains some. */
export const secretFields: Readonly<Record<string, "value" | "object">> = {
  "aws_secret_access_key": "value",
  "credentials": "object",
  "credentials_json": "object",
  "json_key": "object",
  "key_file": "object",
  "passwd": "value",
  "password": "value",
  "private_key": "value",
  "private_key_id": "value",
  "pwd": "value",
  "sas_token": "value",
  "secret": "value",
  "secret_access_key": "value",
  "secret_key": "value",
  "service_account_key": "object",
  "shared_access_signature_token": "value",
};
