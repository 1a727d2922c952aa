import { inc, parse, type ReleaseType } from "semver";
import type { Change } from "./change.ts";

/** The smallest version that may contain the changes, and the reason. */
export interface NextVersion {
  readonly version: string;
  readonly reason: string;
}

export function nextVersion(released: string, changes: readonly Change[]): NextVersion {
  const isBreaking = changes.some(({ effect }) => effect === "breaking");
  const isAddition = changes.some(({ effect }) => effect === "compatible");
  const [level, reason] =
    parse(released)?.major === 0 ? beforeOne(isBreaking) : fromOne(isBreaking, isAddition);
  const version = inc(released, level);
  if (version === null) throw new RangeError(`package.json has the version ${released}, which is none.`);
  return { version, reason };
}

function beforeOne(isBreaking: boolean): [ReleaseType, string] {
  return isBreaking
    ? ["minor", "before 1.0, a breaking change needs a minor version"]
    : ["patch", "no change is breaking"];
}

function fromOne(isBreaking: boolean, isAddition: boolean): [ReleaseType, string] {
  if (isBreaking) return ["major", "a breaking change needs a major version"];
  return isAddition
    ? ["minor", "no change is breaking, but programs can use more than before"]
    : ["patch", "programs notice no change"];
}
