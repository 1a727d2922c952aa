import { isObject, type Json, type JsonObject } from "../../../scripts/lib/json.ts";
import { vendorTitles } from "../../../src/generated/vendors.ts";
import { redacted } from "../../../src/secrets/span.ts";
import type { Path } from "../../support/source-fields.ts";
import { type Base, type Mistake, objectsOf, type Reason, withConfig, withKeys } from "./base.ts";

/** Objects under a general name, and keys in another style of writing. */
export function wrongNames(base: Base): Mistake[] {
  return [...generic(base), ...titled(base), ...restyled(base)];
}

const genericNames = [
  "config",
  "credentials",
  "connection",
  "settings",
  "auth",
  "options",
  "params",
  "details",
];

function generic(base: Base): Mistake[] {
  const { source, vendor, config, method } = base;
  return genericNames.flatMap((name): Mistake[] => [
    {
      kind: "the configuration under a general name",
      source: withKeys(source, (key) => (key === vendor ? name : key)),
      readings: [[{ code: "misspelled_field", path: [name], suggestion: vendor }]],
    },
    {
      kind: "credentials under a general name",
      source: withConfig(
        base,
        withKeys(config, (key) => (key === method ? name : key)),
      ),
      readings: [[{ code: "misspelled_field", path: [vendor, name], suggestion: method }]],
    },
  ]);
}

function titled({ source, vendor }: Base): Mistake[] {
  const title = Object.entries(vendorTitles).find(([name]) => name === vendor)?.[1] ?? vendor;
  const names = [title, title.toLowerCase(), vendor.toUpperCase(), vendor.replaceAll("_", " ")];
  return names
    .filter((name) => name !== vendor)
    .map((name) => ({
      kind: "the configuration under the title of its vendor",
      source: withKeys(source, (key) => (key === vendor ? name : key)),
      // Words that are not a name of the document may be a passphrase.
      readings: [name, ...(name.includes("-") ? [redacted] : [])].map((shown) => [
        { code: "misspelled_field", path: [shown], suggestion: vendor },
      ]),
    }));
}

const styles: Readonly<Record<string, (key: string) => string>> = {
  camelCase: camel,
  PascalCase: (key) => camel(`_${key}`),
  "kebab-case": (key) => key.replaceAll("_", "-"),
  UPPER_CASE: (key) => key.toUpperCase(),
  "words with spaces": (key) => key.replaceAll("_", " "),
};

function camel(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Every key is in another style, or every key of one object: each is one issue. */
function restyled(base: Base): Mistake[] {
  const open = objectsOf(base).filter(({ isOpen }) => isOpen);
  const isOpen = (path: Path) => open.some((object) => object.path.every((key, i) => path[i] === key));
  const homes = [undefined, [], ...objectsOf(base).map(({ path }) => path)];
  return Object.entries(styles).flatMap(([style, rename]) =>
    homes.flatMap((home): Mistake[] => {
      const reasons: Reason[] = [];
      const restyledIn = (object: JsonObject, path: Path, shown: Path): JsonObject => {
        if (isOpen(path)) return object;
        const isHome = home === undefined || home.join() === path.join();
        const entries = Object.entries(object).map(([key, value]): [string, Json] => {
          const name = isHome ? rename(key) : key;
          if (name !== key)
            reasons.push({ code: "misspelled_field", path: [...shown, name], suggestion: key });
          return [
            name,
            isObject(value) ? restyledIn(value, [...path, key], [...shown, name]) : (value ?? null),
          ];
        });
        return Object.fromEntries(entries);
      };
      const source = restyledIn(base.source, [], []);
      return reasons.length === 0 ? [] : [{ kind: `keys in ${style}`, source, readings: [reasons] }];
    }),
  );
}
