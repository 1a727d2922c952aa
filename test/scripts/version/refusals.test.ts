import { expect, test } from "vitest";
import type { Change } from "../../../scripts/changes/change.ts";
import { refusalsOf } from "../../../scripts/version/refusals.ts";

const breaking: Change = {
  effect: "breaking",
  kind: "added",
  sentence: "`login.pass` of `sftp` is new and required.",
  names: ["pass", "sftp"],
};
const compatible: Change = {
  effect: "compatible",
  kind: "added",
  sentence: "`size` is new.",
  names: ["size"],
};

const named = "\n\n- `sftp` requires `login.pass`.\n";

test.each<[version: string, changelog: string]>([
  ["0.2.0", `## 0.2.0, not released yet${named}`],
  ["0.2.0", `## Unreleased${named}`],
  ["0.2.0", `## [0.2.0] - 2027-01-01${named}\n## 0.1.0\n`],
  ["0.2.0-beta.1", `## 0.2.0-beta.1${named}`],
  ["1.0.0", `## 1.0.0${named}`],
])("%s is accepted when the changelog names the breaking change in %j", (version, changelog) => {
  const release = { released: "0.1.0", version, changes: [breaking, compatible], changelog };
  expect(refusalsOf(release)).toEqual([]);
});

test.each<[string, string]>([
  ["without a section", ""],
  ["with a section that does not name it", "## 0.2.0\n\n- The field pass of sftp is required.\n"],
  ["with a longer name", "## 0.2.0\n\n- `sftp_2` requires `passphrase`.\n"],
  ["with the name in an older section", `## 0.2.0\n\n## 0.1.0${named}`],
  ["with the name in the section of another version", `## 0.2.0-beta.1${named}`],
])("a changelog %s is refused", (_, changelog) => {
  const release = { released: "0.1.0", version: "0.2.0", changes: [breaking], changelog };
  expect(refusalsOf(release)).toEqual([
    'CHANGELOG.md does not name a breaking change: write `pass` and `sftp` in the section "0.2.0" or "Unreleased".',
    "  `login.pass` of `sftp` is new and required.",
  ]);
});

test("only the names that are missing are asked for", () => {
  const changelog = "## 0.2.0\n\n- `sftp` has a new field.\n";
  const release = { released: "0.1.0", version: "0.2.0", changes: [breaking], changelog };
  expect(refusalsOf(release)[0]).toContain('write `pass` in the section "0.2.0"');
});

test("a version that is too small is refused, with the breaking changes", () => {
  const release = { released: "0.1.0", version: "0.1.1", changes: [breaking], changelog: `## 0.1.1${named}` };
  expect(refusalsOf(release)).toEqual([
    "0.1.1 is too small: the next version must be at least 0.2.0, because before 1.0, a breaking change needs a " +
      "minor version.",
    "  `login.pass` of `sftp` is new and required.",
  ]);
});

test("changes that are not breaking need no entry", () => {
  const release = { released: "0.1.0", version: "0.1.1", changes: [compatible], changelog: "" };
  expect(refusalsOf(release)).toEqual([]);
});

test("the first release may have any changes, because nobody uses an older one", () => {
  const release = { released: "0.1.0", version: "0.1.0", changes: [breaking], changelog: "" };
  expect(refusalsOf(release)).toEqual([]);
});
