import { plainName } from "../../secrets/secret-names.ts";
import { hasOwnEndpoint } from "../host/storage-endpoint.ts";
import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import { awsRegions, googleRegions, type Region } from "./regions.ts";

const direction = "(?:north|south|east|west|central)(?:east|west)?";

/** The format of a region code, so that regions newer than this version get no warning. */
const awsCode = new RegExp(`^(?!us-central)[a-z]{2,4}(?:-(?:gov|iso[a-z]?|[a-z]{2}))?-${direction}-\\d$`);
const googleCode = new RegExp(`^(?!eu-)[a-z]{2,}-${direction}\\d{1,2}$`);

/**
 * Locations other than single regions: multi-regions, pairs of regions, and other clouds that BigQuery reads.
 * https://cloud.google.com/storage/docs/locations, https://cloud.google.com/bigquery/docs/omni-introduction#locations
 */
const otherGoogleLocation =
  /^(?:us|eu|asia|(?:nam|eur|asia)\d{1,2}|[a-z\d-]+\+[a-z\d-]+|(?:aws|azure)-[a-z\d-]+)$/;

/** Finds the display name of a region, a zone, a typo, or a region of another cloud. */
export function regionMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const isGoogle = /^(?:bigquery|gcs)$/.test(source.vendor);
  // Other providers of storage have regions of their own.
  if (!isGoogle && hasOwnEndpoint(source)) return undefined;
  const [own, other] = isGoogle ? [googleRegions, awsRegions] : [awsRegions, googleRegions];
  // Google ignores case: https://cloud.google.com/bigquery/docs/locations#specify_locations
  const code = isGoogle ? clean.toLowerCase() : clean;
  if (own.some((region) => region.code === code)) return regionOfHost(path, clean, source);
  if (isGoogle && otherGoogleLocation.test(code)) return undefined;
  const found = regionIn(clean, own);
  const isOther = other.some((region) => region.code === code);
  const isNew = (isGoogle ? googleCode : awsCode).test(code);
  if (!found && !isOther && isNew) return undefined;
  // Cloud Storage also has country codes, which `googleRegions` does not list.
  if (source.vendor === "gcs" && /^[a-z]{2}$/i.test(clean)) return undefined;
  const value = found ?? (isOther ? undefined : typoOf(clean, own));
  const cloud = isGoogle ? "a Google Cloud" : "an AWS";
  const example = isGoogle ? "us-central1" : "us-east-1";
  return {
    code: "region",
    message: `This does not look like ${cloud} region. Enter a region code, such as ${value ?? example}.`,
    changes: value ? [{ path, value }] : undefined,
  };
}

/** The region that a text contains or describes, unless it contains several. */
function regionIn(text: string, regions: readonly Region[]): string | undefined {
  const plain = plainPlace(text);
  const lower = text.toLowerCase().replace(/^aws-/, "");
  const spelled = regions.find(({ code }) => plainName(code) === plain);
  const contained = regions.filter(({ code }) => {
    const at = code.length > 2 ? lower.indexOf(code) : -1;
    // The letter of a zone may follow. A digit would belong to a longer code.
    return at >= 0 && !/^\d/.test(lower.slice(at + code.length)) && !/[\w-]/.test(lower.charAt(at - 1));
  });
  if (contained.length > 1) return undefined;
  return (spelled ?? contained[0] ?? regions.find(({ place }) => place.test(plain)))?.code;
}

function plainPlace(text: string): string {
  const letters = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plainName(letters);
}

/** The region whose code has the same letters in another order, when there is only one. */
function typoOf(text: string, regions: readonly Region[]): string | undefined {
  const sorted = (code: string) => [...code.toLowerCase()].sort().join("");
  const same = regions.filter(({ code }) => sorted(code) === sorted(text));
  return same.length === 1 ? same[0]?.code : undefined;
}

/**
 * Finds a region that differs from the one in the host name: https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-from-psql.html,
 * https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
function regionOfHost(path: readonly string[], region: string, source: Source): Mistake | undefined {
  const { vendor } = source;
  const host = source.at(vendor, "host") ?? source.at(vendor, "bucket_host");
  if (typeof host !== "string") return undefined;
  const [, ofHost] =
    /\.([a-z]+(?:-[a-z]+)+-\d)\.redshift(?:-serverless)?\.amazonaws\.com|(?:^|\.)s3[.-](?:fips[.-])?(?:dualstack\.)?([a-z]+(?:-[a-z]+)+-\d)\.amazonaws\.com/i
      .exec(host)
      ?.filter((part) => part !== undefined) ?? [];
  if (!ofHost || ofHost.toLowerCase() === region) return undefined;
  return {
    code: "region_mismatch",
    message: "The host is in a different region. Check the host and the region.",
    changes: [{ path, value: ofHost.toLowerCase() }],
  };
}
