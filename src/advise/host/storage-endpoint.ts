import type { Source } from "../source.ts";

/** Complete endpoints of storage services. Each also accepts the bucket as a prefix of its host name. */
const endpoints =
  /^(?:s3[.-][a-z\d.-]+|[a-z\d-]+\.(?:digitaloceanspaces|linodeobjects)\.com|[\da-f]{32}\.(?:eu\.)?r2\.cloudflarestorage\.com|storage\.googleapis\.com)$/;

/**
 * Removes the bucket from the start of a storage endpoint, because the bucket has its own field.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function withoutBucket(host: string, source: Source): string {
  const bucket = source.at(source.vendor, "bucket_name");
  if (typeof bucket !== "string" || bucket === "" || !host.startsWith(`${bucket}.`)) return host;
  const endpoint = host.slice(bucket.length + 1);
  return endpoints.test(endpoint) ? endpoint : host;
}

/** Whether an S3 source uses an endpoint outside AWS, where keys and regions have other formats. */
export function hasOwnEndpoint({ vendor, at }: Source): boolean {
  const endpoint = at(vendor, "bucket_host");
  return typeof endpoint === "string" && !/\.amazonaws\.com(?:\.cn)?\/?$/i.test(endpoint.trim());
}

/** Whether the storage may belong to any provider, with its own rules for names and keys. */
export function isOfOtherProvider(source: Source): boolean {
  return source.vendor === "s3_compatible" || hasOwnEndpoint(source);
}
