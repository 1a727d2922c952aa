import { isOfOtherProvider } from "../host/storage-endpoint.ts";
import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * The ids of AWS begin differently for permanent access keys, temporary access keys and other entities.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
const permanentId = /^AKIA[A-Z\d]{16}$/;
const temporaryId = /^ASIA[A-Z\d]{16}$/;
const otherId = /^(?:AIDA|AROA|AGPA|AIPA|ANPA)[A-Z\d]{12,}$/;

/**
 * The secret of an AWS access key or a Google HMAC key has 40 characters of base64, some in lower case. The ids of
 * Oracle have 40 hexadecimal digits, so they do not match.
 */
const secretKey = /^(?=.*[a-z])(?![\da-f]{40}$)[\w/+]{40}$/;

/** The id of an HMAC key. https://cloud.google.com/storage/docs/authentication/hmackeys#overview */
const hmacId = /^GOOG[A-Z\d]{12,}$/;

/** Checks the id of an access key: AWS calls it `access_id`, Cloud Storage `access_key`. */
export function accessIdMistake({ path, name, clean }: TextField, source: Source): Mistake | undefined {
  const secretName = name === "access_key" ? "secret" : "secret_key";
  const secret = source.at(...path.slice(0, -1), secretName);
  if (secretKey.test(clean) || (typeof secret === "string" && isId(secret.trim()) && !isId(clean)))
    return swapped;
  const isGoogle = name === "access_key";
  // Other providers of storage may have ids of any form. Cloud Storage takes HMAC keys through its S3 endpoint.
  if (isOfOtherProvider(source)) return undefined;
  if (isGoogle) {
    return permanentId.test(clean) || temporaryId.test(clean) || isNoId(clean)
      ? wrongId("the ID of a Google Cloud Storage HMAC key, which begins with GOOG")
      : undefined;
  }
  if (temporaryId.test(clean)) return temporary;
  const isOther = otherId.test(clean) || hmacId.test(clean) || isNoId(clean) || hasWrongLength(clean);
  return isOther ? wrongId("the ID of an AWS access key, which begins with AKIA") : undefined;
}

/** An ARN, an email address, an account id, an id in lower case, or an id with its name in front. */
function isNoId(text: string): boolean {
  return /^arn:|[@=\s]|^\d{12}$|^(?:akia|asia)[a-z\d]{12,}$/.test(text);
}

/** An id that begins with AKIA has 20 characters, any other at least 16: https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html */
function hasWrongLength(text: string): boolean {
  return text.length < 16 || (/^AKIA[A-Z\d]+$/.test(text) && text.length !== 20);
}

function isId(text: string): boolean {
  return [permanentId, temporaryId, hmacId].some((pattern) => pattern.test(text));
}

/** Finds an id in place of the secret, and an AWS secret of the wrong length. */
export function secretKeyMistake({ name, clean }: TextField, source: Source): Mistake | undefined {
  if (isId(clean)) return swapped;
  const isOfAws = name === "secret_key" && !isOfOtherProvider(source);
  const isPart = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d/+]{20,60}$/.test(clean) && clean.length !== 40;
  return isOfAws && isPart ? secretLength : undefined;
}

const secretLength: Mistake = {
  code: "secret_key",
  message: "The secret of an AWS access key has 40 characters. Copy the whole secret again.",
};

const swapped: Mistake = {
  code: "access_keys_swapped",
  message: "The ID and the secret seem to be swapped. Enter each in its own field.",
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html */
const temporary: Mistake = {
  code: "temporary_access_key",
  message: "This is a temporary access key, which expires soon. Create a permanent one and enter it.",
};

function wrongId(expected: string): Mistake {
  return {
    code: "access_id",
    message: `This does not look like the ID of an access key. Enter ${expected}.`,
  };
}
