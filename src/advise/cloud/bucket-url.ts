/**
 * A bucket in a longer text. `bucket` is `undefined` when the text is not a bucket name but does not contain one
 * either.
 */
export interface FoundBucket {
  readonly bucket: string | undefined;
  /** The storage account, when the text names one. */
  readonly account?: string | undefined;
}

/**
 * A bucket or container name by the loosest rules of all services. Other text is not suggested: it may be a password.
 */
const bucketName = /^\$?[a-zA-Z\d][\w.-]{1,221}$/;

const azureHost = /^([a-z\d]{3,24})\.(?:blob|dfs)\.core\.[a-z.]+$/i;

/**
 * Finds the bucket in an ARN, a URI, the URL of an object or a console page, or in front of a folder. Returns
 * `undefined` for any other text.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html,
 * https://cloud.google.com/storage/docs/request-endpoints,
 * https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-introduction-abfs-uri
 */
export function bucketIn(text: string): FoundBucket | undefined {
  const [, ofArn] = /^arn:[\w-]+:s3:::([^/]*)/.exec(text) ?? [];
  if (ofArn !== undefined) return named(ofArn);
  const schemeEnd = text.indexOf("://");
  const scheme = schemeEnd < 0 ? "" : text.slice(0, schemeEnd).toLowerCase();
  const rest = schemeEnd < 0 ? text.replace(/^\/+/, "") : text.slice(schemeEnd + 3);
  const [address = ""] = rest.split(/[?#;]/, 1);
  const [authority = "", ...segments] = address.split("/");
  if (/^(?:wasb|abfs)s?$/.test(scheme)) return ofAzureUri(authority);
  if (authority.includes("@")) return { bucket: undefined };
  if (/^(?:s3|s3a|s3n|gs|az)$/.test(scheme) && !azureHost.test(authority)) return named(authority);
  const ofHost = ofUrl(authority.toLowerCase(), segments);
  if (ofHost) return ofHost;
  const found = afterWord(segments);
  if (scheme) return named(found ?? onlyPart(segments));
  // `bucket/folder` or `host/bucket`.
  const first = /\.|^(?:browser|file)$/.test(authority) ? undefined : authority;
  return text.includes("/") ? named(found ?? first) : undefined;
}

/** `wasbs://container@account.blob.core.windows.net/folder` */
function ofAzureUri(authority: string): FoundBucket {
  const [container, host = "", more] = authority.split("@");
  if (more !== undefined) return { bucket: undefined };
  return { ...named(container), account: azureHost.exec(host)?.[1]?.toLowerCase() };
}

/** The URL of a bucket: its name is the first part of the host or of the path, depending on the service. */
function ofUrl(host: string, segments: readonly string[]): FoundBucket | undefined {
  const [first] = segments;
  const account = azureHost.exec(host)?.[1]?.toLowerCase();
  if (account) return { ...named(first), account };
  if (/(?:^|\.)console\.(?:aws\.amazon|cloud\.google)\.com$/.test(host)) {
    return named(afterWord(segments));
  }
  const [, bucket, endpoint] =
    /^(?:(.+)\.)?(s3(?:[.-][a-z\d-]+)*\.amazonaws\.com(?:\.cn)?|storage\.(?:googleapis|cloud\.google)\.com)$/.exec(
      host,
    ) ?? [];
  if (endpoint) return named(bucket ?? first);
  return /^f\d+\.backblazeb2\.com$/.test(host) ? named(segments[1]) : undefined;
}

/** The path of a URL when it has one part. In a longer path, any part may be the bucket. */
function onlyPart(segments: readonly string[]): string | undefined {
  const [first, second = ""] = segments;
  const isOnly = second === "" && !/^(?:login|browser|buckets)$/.test(first ?? "");
  return isOnly ? first : undefined;
}

/** The part of a path after a word such as `buckets`, as in the URLs of consoles and in resource ids. */
function afterWord(segments: readonly string[]): string | undefined {
  const word = segments.findIndex((part) => /^(?:buckets|containers|object|browser)$/.test(part));
  return word < 0 ? undefined : segments[word + 1];
}

function named(bucket: string | undefined): FoundBucket {
  return { bucket: bucket !== undefined && bucketName.test(bucket) ? bucket : undefined };
}
