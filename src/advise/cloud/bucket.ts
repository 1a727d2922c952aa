import type { Vendor } from "../../generated/vendors.ts";
import { isOfOtherProvider } from "../host/storage-endpoint.ts";
import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { bucketIn, type FoundBucket } from "./bucket-url.ts";

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

/** Names that old buckets in us-east-1 (before March 2018) and buckets of other providers may have. */
const oldName = /^[\w.-]{3,255}$/;

const ownNames: ReadonlyMap<string, RegExp> = new Map([
  ["gcs", gcsName],
  ["abs", containerName],
]);

/** The ARN of an access point can be used as a bucket name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html */
const accessPoint = /^arn:[\w-]+:s3(?:-outposts)?:[a-z\d-]*:\d*:(?:accesspoint|outpost)[/:][\w./:-]+$/;

/** Finds a bucket name with other text around it, and a name that a bucket cannot have. */
export function bucketMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const { vendor } = source;
  if (/^s3/.test(vendor) && accessPoint.test(clean)) return undefined;
  const found = bucketIn(clean);
  if (found) return withExtras(path, found, source);
  const region = source.at(vendor, "region") ?? "us-east-1";
  const mayBeOld = region === "us-east-1" || isOfOtherProvider(source);
  const pattern = ownNames.get(vendor) ?? (mayBeOld ? oldName : s3Name);
  const isPossible = (name: string) => pattern.test(name) && !impossible.test(name);
  if (isPossible(clean)) return undefined;
  const lower = clean.toLowerCase();
  return {
    code: "bucket_name",
    message: `A ${kindOf(vendor)} cannot have this name. Check the spelling.`,
    changes: isPossible(lower) ? [{ path, value: lower }] : undefined,
  };
}

function withExtras(
  path: readonly string[],
  { bucket, account }: FoundBucket,
  { vendor, at }: Source,
): Mistake {
  const changes: FieldChange[] = bucket === undefined ? [] : [{ path, value: bucket }];
  const accountPath = [vendor, "storage_account_name"];
  if (bucket !== undefined && account !== undefined && vendor === "abs" && at(...accountPath) !== account) {
    changes.push({ path: accountPath, value: account });
  }
  return {
    code: "bucket_with_extras",
    message: `This seems to contain more than the name of a ${kindOf(vendor)}. Enter only the name.`,
    changes: changes.length > 0 ? changes : undefined,
  };
}

function kindOf(vendor: Vendor): string {
  return vendor === "abs" ? "container" : "bucket";
}
