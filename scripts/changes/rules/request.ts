/** The objects of a request are closed: a field that the schema does not have, or no longer has, is refused. */
import type { Difference } from "../document/differences.ts";
import { quoted } from "../sentences/words.ts";
import { breaking, compatible, isBreaking, type Judgment } from "./judgment.ts";
import { containsTypes, itemsOf, without } from "./sets.ts";

export function judgeRequest(keyword: string | undefined, difference: Difference): Judgment {
  switch (keyword) {
    case undefined:
      return judgeField(difference);
    case "required":
      return difference.after === true
        ? breaking("is required now: a request without it is refused")
        : compatible("is optional now");
    case "type":
      return judgeType(difference);
    case "enum":
      return judgeValues(difference);
    case "additionalProperties":
      return difference.after === false
        ? breaking("has no unknown fields any more: a request with one is refused")
        : compatible("may have unknown fields now");
    case "combined":
      return breaking(
        "has other conditions on several fields now: a request that does not meet them is refused",
      );
    default:
      return judgeBound(keyword, difference);
  }
}

function judgeField({ before, required }: Difference): Judgment {
  if (before !== undefined) return breaking("is gone: a request that has it is refused");
  return required
    ? breaking("is new and required: a request without it is refused")
    : compatible("is new and optional");
}

function judgeType({ before, after }: Difference): Judgment {
  const types = quoted(itemsOf(after), "or") || "any type";
  const predicate = `has the type ${types} now, not ${quoted(itemsOf(before), "or")}`;
  return containsTypes(after, before)
    ? compatible(`${predicate}: the old values are still valid`)
    : breaking(`${predicate}: a request with the old type is refused`);
}

function judgeValues({ before, after }: Difference): Judgment {
  if (after === undefined) return compatible("may have any value now");
  if (before === undefined)
    return breaking(`must be ${quoted(itemsOf(after), "or")} now: other values are refused`);
  const [gone, added] = [without(before, after), without(after, before)];
  const also = `may be ${quoted(added, "or")} now`;
  if (gone.length === 0) return compatible(also);
  const never = `may not be ${quoted(gone, "or")} any more: a request with the old value is refused`;
  return breaking(added.length > 0 ? `${also}, and ${never}` : never);
}

function judgeBound(keyword: string, { before, after, type }: Difference): Judgment {
  const name = `\`${keyword}\``;
  const predicate =
    after === undefined
      ? `has no ${name} any more`
      : before === undefined
        ? `has the ${name} ${quoted([after])} now`
        : `has the ${name} ${quoted([after])} now, not ${quoted([before])}`;
  if (!isBreaking(type)) return compatible(predicate);
  return breaking(`${predicate}: a request that does not meet it is refused`);
}
