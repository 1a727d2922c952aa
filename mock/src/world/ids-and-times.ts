import document from "prequel-import/openapi.json" with { type: "json" };
import { hashOf, randomHex } from "../hash.ts";

/** The values that differ between two runs without a seed. */
export interface IdsAndTimes {
  sourceId(): string;
  requestId(): string;
  /** The time in RFC 3339. Each time is later than the one before. */
  now(): string;
}

/** With a seed, ids and times repeat exactly for the same sequence of requests. */
export function createIdsAndTimes(seed: string | undefined): IdsAndTimes {
  if (seed === undefined) {
    let latest = 0;
    const now = () => {
      latest = Math.max(Date.now(), latest + 1);
      return new Date(latest).toISOString();
    };
    const id = () => uuidOf(randomHex());
    return { sourceId: id, requestId: id, now };
  }
  const start = Date.parse(document.components.schemas.ImportSource.properties.created_at.example);
  const counts = { source: 0, request: 0, time: 0 };
  return {
    sourceId: () => uuidOf(hashOf(`${seed} source ${counts.source++}`)),
    requestId: () => uuidOf(hashOf(`${seed} request ${counts.request++}`)),
    now: () => new Date(start + 1000 * counts.time++).toISOString(),
  };
}

/** Hexadecimal digits in the form of a version 4 UUID, the version that every validator of UUIDs accepts. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
