import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { bucketIn } from "./bucket-url.ts";

/**
 * The rules for the names of buckets and containers:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html,
 * https://cloud.google.com/storage/docs/buckets#naming,
 * https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
 */
const gcsName = /^(?!goog)[a-z\d][a-z\d._-]{1,220}[a-z\d]$/;
const containerName = /^(?:\$(?:root|web|logs)|(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*)$/;
const s3Name = /^[a-z\d.-]{3,63}$/;

/** Names that no service takes, such as an IP address. */
const impossible = /\.\.|^[.-]|[.-]$|^\d+(?:\.\d+){3}$/;

/** Buckets of us-east-1 from before March 2018 may have such names, and so may those of other providers. */
const oldName = /^[\w.-]{3,255}$/;

const ownNames: ReadonlyMap<string, RegExp> = new Map([
  ["gcs", gcsName],
  ["abs", containerName],
]);

/** The ARN of an access point takes the place of a bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html */
const accessPoint = /^arn:[\w-]+:s3(?:-outposts)?:[a-z\d-]*:\d*:(?:accesspoint|outpost)[/:][\w./:-]+$/;

/** A bucket with more than its name, or a name that no bucket can have. */
export function bucketMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const { vendor } = source;
  if (/^s3/.test(vendor) && accessPoint.test(clean)) return undefined;
  const found = bucketIn(clean);
  if (found) return withExtras(path, found.bucket, found.account, source);
  const region = source.at(vendor, "region");
  const isOld = vendor === "s3_compatible" || (vendor === "s3" && mayBeOld(region, source));
  const pattern = ownNames.get(vendor) ?? (isOld ? oldName : s3Name);
  const isPossible = (name: string) => pattern.test(name) && !impossible.test(name);
  if (isPossible(clean)) return undefined;
  const lower = clean.toLowerCase();
  const what = vendor === "abs" ? "container" : "bucket";
  return {
    code: "bucket_name",
    message: `No ${what} can have this name. Check how it is written.`,
    changes: isPossible(lower) ? [{ path, value: lower }] : undefined,
  };
}

function mayBeOld(region: unknown, source: Source): boolean {
  const hasEndpoint = typeof source.at(source.vendor, "bucket_host") === "string";
  return (
    hasEndpoint ||
    typeof region !== "string" ||
    !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region) ||
    region === "us-east-1"
  );
}

function withExtras(
  path: readonly string[],
  bucket: string | undefined,
  account: string | undefined,
  { vendor, at }: Source,
): Mistake {
  const changes: FieldChange[] = bucket === undefined ? [] : [{ path, value: bucket }];
  const accountPath = [vendor, "storage_account_name"];
  if (bucket !== undefined && account !== undefined && vendor === "abs" && at(...accountPath) !== account) {
    changes.push({ path: accountPath, value: account });
  }
  const what = vendor === "abs" ? "container" : "bucket";
  return {
    code: "bucket_with_extras",
    message: `This seems to contain more than one name. Enter only the name of the ${what}.`,
    changes: changes.length > 0 ? changes : undefined,
  };
}
