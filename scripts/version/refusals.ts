import { lt, parse } from "semver";
import type { Change } from "../changes/change.ts";
import { nextVersion } from "../changes/next-version.ts";
import { quoted } from "../changes/sentences/words.ts";

interface Release {
  readonly released: string;
  readonly version: string;
  readonly changes: readonly Change[];
  readonly changelog: string;
}

/** The reasons why the changes must not be released as this version. */
export function refusalsOf({ released, version, changes, changelog }: Release): string[] {
  // The first release: package.json has its version already, and nobody uses an older one.
  if (version === released) return [];
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const next = nextVersion(released, changes);
  const text = sectionsOf(changelog, version);
  return [
    ...(lt(withoutPrerelease(version), next.version)
      ? [
          `${version} is too small: the next version must be at least ${next.version}, because ${next.reason}.`,
          ...breaking.map(({ sentence }) => `  ${sentence}`),
        ]
      : []),
    ...breaking.flatMap(({ sentence, names }) => {
      const missing = names.filter((name) => !isNamed(text, name));
      if (missing.length === 0) return [];
      return [
        `CHANGELOG.md does not name a breaking change: write ${quoted(missing)} in the section "${version}" or "Unreleased".`,
        `  ${sentence}`,
      ];
    }),
  ];
}

/** The version that a prerelease such as `1.0.0-beta.1` leads to. */
function withoutPrerelease(version: string): string {
  const { major, minor, patch } = parse(version, {}, true);
  return `${major}.${minor}.${patch}`;
}

/** The text of the sections about the version and about unreleased changes. */
function sectionsOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m);
  const isSection = (section: string) => {
    const [heading = ""] = section.toLowerCase().split("\n", 1);
    const [word] = heading.match(/[\w.+-]+/g) ?? [];
    return word === "unreleased" || word === version.toLowerCase();
  };
  return sections.filter(isSection).join("\n");
}

/** Whether the text has the name in backticks, alone or as a part such as `sftp.port`. */
function isNamed(text: string, name: string): boolean {
  const spans = text.match(/`[^`]+`/g) ?? [];
  return spans.some((span) => span.split(/[^\w-]+/).includes(name) || span === `\`${name}\``);
}
