// Made from openapi/ (document 9ad1a3decc3d1ae7) by `npm run generate`: do not edit.

/** The fields that the document marks `writeOnly`: a secret value, or an object that contains some. */
export const secretFields: Readonly<Record<string, "value" | "object">> = {
  "password": "value",
  "private_key": "value",
  "private_key_id": "value",
  "secret": "value",
  "secret_key": "value",
  "service_account_key": "object",
  "shared_access_signature_token": "value",
};
