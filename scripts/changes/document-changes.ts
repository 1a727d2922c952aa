import { groupBy } from "../lib/group-by.ts";
import { type JsonObject, objectAt } from "../lib/json.ts";
import type { Change } from "./change.ts";
import { comparable } from "./document/comparable.ts";
import { type Difference, differencesOf } from "./document/differences.ts";
import { type Place, placeOf } from "./document/place.ts";
import { judge } from "./rules/judge.ts";
import type { Judgment } from "./rules/judgment.ts";
import { textOf } from "./rules/texts.ts";
import { type Scope, scopeOf } from "./sentences/scope.ts";
import { type Subject, subjectOf } from "./sentences/subject.ts";
import { listed, quoted } from "./sentences/words.ts";

/** The changes between two documents. A change that several places share is one change. */
export function documentChanges(released: JsonObject, current: JsonObject): Change[] {
  const [before, after] = [comparable(released), comparable(current)];
  const scope = scopeOf([before, after]);
  const located = differencesOf(before, after).map((difference) => {
    const place = placeOf(difference.path, scope.vendors);
    return { difference, place, subject: subjectOf(place), text: textOf(place, difference) };
  });
  const changes = [...textChanges(located), ...otherChanges(located)];
  const groups = groupBy(changes, ({ subject, judgment }) => `${subject.text} ${judgment.predicate}`);
  return [...groups.values()].map((group) => changeOf(scope, group)).concat(schemaChanges(released, current));
}

interface Located {
  readonly difference: Difference;
  readonly place: Place;
  readonly subject: Subject;
  readonly text: string | undefined;
}

interface LocatedChange {
  readonly place: Place;
  readonly subject: Subject;
  readonly kind: Change["kind"];
  readonly judgment: Judgment;
}

function otherChanges(located: readonly Located[]): LocatedChange[] {
  return located
    .filter(({ text }) => text === undefined)
    .map(({ difference, place, subject }) => ({
      place,
      subject,
      kind: isPart(place) ? kindOf(difference) : "changed",
      judgment: judge(place, difference),
    }));
}

/** Whether a place is a part that can be new or gone, such as a field or a status, and not a property of one. */
function isPart({ keys }: Place): boolean {
  return keys.length === 0 || keys[0] === "responses";
}

function kindOf({ before, after }: Difference): Change["kind"] {
  return before === undefined ? "added" : after === undefined ? "removed" : "changed";
}

/** The texts of one part are one change: its description and its example often change together. */
function textChanges(located: readonly Located[]): LocatedChange[] {
  const changed = located.filter(({ text }) => text !== undefined);
  const parts = groupBy(changed, ({ place: { keys: _, ...part }, subject }) =>
    JSON.stringify([part, subject]),
  );
  return [...parts.values()].flatMap((part) => {
    const names = [...new Set(part.flatMap(({ text }) => text ?? []))].sort();
    const predicate = examplePredicate(part) ?? `has another ${listed(names, "and")}`;
    return part.slice(0, 1).map(({ place, subject }) => ({
      place,
      subject,
      kind: "changed",
      judgment: { effect: "text", predicate },
    }));
  });
}

/** An example as a whole may be new or gone. */
function examplePredicate([first]: readonly Located[]): string | undefined {
  if (first?.subject.isExample !== true) return undefined;
  const isWhole = first.place.keys.at(-2) === "examples";
  const kind = isWhole ? kindOf(first.difference) : "changed";
  return { added: "is new", removed: "is gone", changed: "has another value" }[kind];
}

function changeOf(scope: Scope, [first, ...others]: LocatedChange[]): Change {
  if (first === undefined) throw new RangeError("A change has at least one place.");
  const { subject, kind, judgment } = first;
  const places = [first, ...others].map(({ place }) => place);
  const isVendor = places.every(({ vendor, variant, field }) => vendor && !variant && field === "");
  const vendors = isVendor ? [] : scope.vendorsOf(places);
  // The object of a method has its name: `aws_access_keys.access_id` needs no other.
  const isNamed = ({ field, variant }: Place) =>
    field === "" || variant === undefined || field.startsWith(`${variant}.`);
  const variants = places.every(isNamed) ? [] : scope.variantsOf(places);
  const owner = vendors.length > 0 ? ` of ${quoted(vendors)}` : "";
  const condition = variants.length > 0 ? ` with ${quoted(variants)}` : "";
  const operations = subject.isOperation ? "" : scope.operationsOf(places);
  return {
    effect: judgment.effect,
    kind,
    sentence: `${subject.text}${owner}${condition} ${judgment.predicate}${operations}.`,
    names: [...new Set([subject.name, ...vendors])],
  };
}

/** Programs name the schemas as types, such as `components["schemas"]["SftpConfig"]`. */
function schemaChanges(released: JsonObject, current: JsonObject): Change[] {
  const [before, after] = [released, current].map((one) => objectAt(one, "components", "schemas"));
  const gone = Object.keys(before ?? {}).filter((name) => after?.[name] === undefined);
  return gone.map((name) => ({
    effect: "breaking",
    kind: "removed",
    sentence: `The type of the schema \`${name}\` is gone: a program that names it no longer compiles.`,
    names: [name],
  }));
}
