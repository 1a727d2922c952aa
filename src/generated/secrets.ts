// Made from openapi/ (document e64f02b9411a7e64) by `npm run generate`: do not edit.

/** The fields that the document marks `writeOnly`. */
export const secretFields = [
  "password",
  "private_key",
  "private_key_id",
  "secret",
  "secret_key",
  "service_account_key",
  "shared_access_signature_token",
] as const;

/** Whether each holds a secret value, or is an object that holds some; by name, without capitals, `_` and `-`. */
export const secretKinds: Readonly<Record<string, "value" | "object">> = {
  password: "value",
  privatekey: "value",
  privatekeyid: "value",
  secret: "value",
  secretkey: "value",
  serviceaccountkey: "object",
  sharedaccesssignaturetoken: "value",
};
