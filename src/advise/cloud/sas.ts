import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * Checks a SAS token: the query of a URL, with the signature in `sig`. No message quotes the token, because every part
 * of it may be secret.
 *
 * https://learn.microsoft.com/rest/api/storageservices/create-service-sas,
 * https://learn.microsoft.com/rest/api/storageservices/create-account-sas
 */
export function sasMistake({ name, clean }: TextField, now: number): Mistake | undefined {
  if (name !== "shared_access_signature_token") return undefined;
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  if (/(?:AccountKey|SharedAccessSignature|DefaultEndpointsProtocol|BlobEndpoint)[= ]/i.test(clean))
    return wrongKind;
  // An account key: 64 bytes in base64.
  if (/^[\w+/]{86}==$/.test(clean)) return wrongKind;
  if (/^https?:\/\/|\.core\.(?:windows|usgovcloudapi|chinacloudapi)\./i.test(clean)) return url;
  if (clean.startsWith("?")) return questionMark;
  const parameters = parametersOf(clean);
  if (!parameters.get("sig")) return incomplete;
  return datesMistake(parameters, now) ?? accessMistake(parameters);
}

function parametersOf(token: string): ReadonlyMap<string, string> {
  return new Map(
    token.split("&").map((pair): [string, string] => {
      const at = pair.indexOf("=");
      return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const url: Mistake = {
  code: "sas_url",
  message: "This is a whole URL. Enter only the part after the question mark, which is the SAS token.",
};

const questionMark: Mistake = {
  code: "sas_question_mark",
  message: "The question mark at the start is not part of the SAS token. Remove it.",
};

const wrongKind: Mistake = {
  code: "sas_wrong_kind",
  message: "This looks like an account key or a connection string. Create a SAS token and enter it.",
};

const incomplete: Mistake = {
  code: "sas_incomplete",
  message: "This SAS token has no signature. Copy the whole token again.",
};

function datesMistake(parameters: ReadonlyMap<string, string>, now: number): Mistake | undefined {
  if (timeOf(parameters.get("se")) < now) {
    return { code: "sas_dates", message: "This SAS token has expired. Create a new one and enter it." };
  }
  if (timeOf(parameters.get("st")) > now) {
    return {
      code: "sas_dates",
      message: "This SAS token is not valid yet. Create a new one and enter it.",
    };
  }
  return undefined;
}

/** A time in UTC, possibly with encoded colons. It is `NaN` when there is none, so that every comparison is false. */
function timeOf(text = ""): number {
  return Date.parse(text.replace(/%3a/gi, ":"));
}

/**
 * The token must allow reading the blobs of a container. `sr=b` covers one blob; an account SAS lists what it covers.
 */
function accessMistake(parameters: ReadonlyMap<string, string>): Mistake | undefined {
  const lacks = (name: string, letters: string) => {
    const value = parameters.get(name);
    return value !== undefined && [...letters].some((letter) => !value.includes(letter));
  };
  const isOneBlob = parameters.get("sr") === "b";
  if (!isOneBlob && !lacks("sp", "r") && !lacks("ss", "b") && !lacks("srt", "co")) return undefined;
  return {
    code: "sas_access",
    message:
      "This SAS token does not allow reading a container. Create one with the Read and List permissions.",
  };
}
