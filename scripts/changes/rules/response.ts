/** The objects of a response are open: the API may add fields and values, and a program ignores them. */
import type { Difference } from "../document/differences.ts";
import { quoted } from "../sentences/words.ts";
import { breaking, compatible, type Judgment } from "./judgment.ts";
import { containsTypes, itemsOf, without } from "./sets.ts";

export function judgeResponse(keyword: string | undefined, difference: Difference): Judgment {
  const { before, after, type } = difference;
  switch (keyword) {
    case undefined:
      return before === undefined
        ? compatible("is new in responses")
        : breaking("is gone from responses: a program that reads it finds nothing");
    case "required":
      return after === true
        ? compatible("is always in responses now")
        : breaking("may be missing from responses now: a program that reads it must expect that");
    case "type":
      return judgeType(difference);
    case "enum":
      return judgeValues(difference);
    default:
      // No type of the client follows from a bound, and an unknown keyword may mean anything.
      return type === "unclassified"
        ? breaking(`has other conditions in \`${keyword}\` now: a program that relies on them may fail`)
        : compatible(`has other conditions in \`${keyword}\` now`);
  }
}

function judgeType({ before, after }: Difference): Judgment {
  const types = quoted(itemsOf(after), "or") || "any type";
  const predicate = `has the type ${types} now, not ${quoted(itemsOf(before), "or")}`;
  return containsTypes(before, after)
    ? compatible(predicate)
    : breaking(`${predicate}: a program that reads it must expect that`);
}

function judgeValues({ before, after }: Difference): Judgment {
  if (after === undefined) return compatible("may be any value now");
  const [gone, added] = [without(before, after), without(after, before)];
  const isReplaced = before !== undefined && gone.length === itemsOf(before).length;
  if (isReplaced) {
    return breaking(
      `is ${quoted(added, "or")} now, not ${quoted(gone, "or")}: a program that compares it fails`,
    );
  }
  const also = added.length > 0 && before !== undefined ? [`may also be ${quoted(added, "or")} now`] : [];
  const never = gone.length > 0 ? [`is never ${quoted(gone, "or")} any more`] : [];
  return compatible([...also, ...never].join(", and ") || `is always ${quoted(itemsOf(after), "or")} now`);
}
