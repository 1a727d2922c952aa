import fc from "fast-check";
import { validateSource } from "prequel-import/validate";
import { expect, test } from "vitest";
import { examples } from "../../scripts/lib/examples.ts";
import { isObject, type Json } from "../../scripts/lib/json.ts";
import { caseCount } from "../support/case-count.ts";
import { documentSchema } from "../support/document-schema.ts";
import { type Field, fieldsIn, filled, type Path } from "../support/source-fields.ts";
import { type Change, discriminatorOf, dropped, extended, outOfBounds, renamed, retyped } from "./changes.ts";
import { pointerOf } from "./corpus.ts";

/** A change to one field. */
interface Local extends Change {
  readonly path: Path;
  /** Whether the change alters keys: two such changes to one object may be one mistake. */
  readonly keys: boolean;
  /** The position in the source, in reading order. */
  readonly order: number;
}

const isValid = documentSchema("SourceInput");
const bases = examples.map(({ name, source }) => {
  const whole: Json = { ...filled(source) };
  const changes = localChanges(fieldsIn(filled(source)));
  return { name, whole, changes: changes.filter(({ apply }) => !isValid(apply(whole))) };
});
const pairs = fc.constantFrom(...bases).chain(({ name, whole, changes }) =>
  fc
    .tuple(fc.constantFrom(...changes), fc.constantFrom(...changes))
    .filter(([a, b]) => areIndependent(a, b))
    .map(([a, b]) => ({ name, whole, changes: a.order < b.order ? [a, b] : [b, a] })),
);

test("two independent mistakes give two issues, in the order of the fields", () => {
  fc.assert(
    fc.property(pairs, ({ name, whole, changes }) => {
      const source = changes.reduce((changed: Json, { apply }) => apply(changed), whole);
      const wanted = changes.map(({ paths }) => paths.map(pointerOf).join(" or "));
      const issues = validateSource(source);
      const what = [name, ...changes.map((change) => change.what)];
      expect({ what, found: issues.map(({ pointer }) => pointer) }).toEqual({ what, found: wanted });
    }),
    { numRuns: caseCount(2000, 50_000) },
  );
});

function localChanges(fields: readonly Field[]): Local[] {
  return fields.flatMap((field, order) => {
    const { path, value } = field;
    const local = (changes: readonly Change[], keys: boolean): Local[] =>
      changes.map((change) => ({ ...change, path, keys, order }));
    const more = isObject(value) ? extended(field) : [];
    const last = fields.findLastIndex((other) => path.every((key, i) => other.path[i] === key));
    const added = more.map((change) => ({
      ...change,
      path: [...path, ""],
      keys: true,
      order: last + 0.9 - path.length / 100,
    }));
    if (path.length === 0 || isPivot(field, fields)) return added;
    return [
      ...added,
      ...local([...retyped(field), ...outOfBounds(field)], false),
      ...local([dropped(field), ...renamed(field)], true),
    ];
  });
}

/** A discriminator or the object that it names: a change to one can give an issue at the other. */
function isPivot({ path }: Field, fields: readonly Field[]): boolean {
  const parent = fields.find((other) => pointerOf(other.path) === pointerOf(path.slice(0, -1)));
  const discriminator = parent && discriminatorOf(parent.schema);
  const key = path.at(-1);
  return (
    discriminator !== undefined &&
    isObject(parent?.value) &&
    (key === discriminator || key === parent.value[discriminator])
  );
}

function areIndependent(a: Local, b: Local): boolean {
  const [short, long] = a.path.length < b.path.length ? [a.path, b.path] : [b.path, a.path];
  const isAround = short.every((key, i) => long[i] === key);
  const sameObject = pointerOf(a.path.slice(0, -1)) === pointerOf(b.path.slice(0, -1));
  return !isAround && !(sameObject && a.keys && b.keys);
}
