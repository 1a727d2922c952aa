import type { Source } from "../source.ts";

/** Endpoints behind which no other name of a service can stand. Each of them also takes the bucket in front. */
const endpoints =
  /^(?:s3[.-][a-z\d.-]+|[a-z\d-]+\.(?:digitaloceanspaces|linodeobjects)\.com|[\da-f]{32}\.(?:eu\.)?r2\.cloudflarestorage\.com|storage\.googleapis\.com)$/;

/**
 * The endpoint of storage without the bucket in front of it: the bucket has a field of its own.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function withoutBucket(host: string, source: Source): string {
  const bucket = source.at(source.vendor, "bucket_name");
  if (typeof bucket !== "string" || bucket === "" || !host.startsWith(`${bucket}.`)) return host;
  const endpoint = host.slice(bucket.length + 1);
  return endpoints.test(endpoint) ? endpoint : host;
}

/** Whether an S3 source has an endpoint that is not of AWS, where keys and regions have other forms. */
export function hasOwnEndpoint({ vendor, at }: Source): boolean {
  const endpoint = at(vendor, "bucket_host");
  return typeof endpoint === "string" && !/\.amazonaws\.com(?:\.cn)?\/?$/i.test(endpoint.trim());
}
