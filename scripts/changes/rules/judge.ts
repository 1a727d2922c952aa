/**
 * Judges every difference. The library `api-smart-diff` judges most keywords. The rules replace its judgment where it
 * does not know that the objects of a request are closed, and the objects of a response are open.
 */
import type { Difference } from "../document/differences.ts";
import type { Place } from "../document/place.ts";
import { breaking, compatible, type Judgment } from "./judgment.ts";
import { judgeDocument, judgeOperation } from "./operation.ts";
import { judgeRequest } from "./request.ts";
import { judgeResponse } from "./response.ts";

export function judge({ operation, side, field, keys }: Place, difference: Difference): Judgment {
  if (operation === undefined) return judgeDocument(keys, difference);
  if (side === undefined) return judgeOperation(keys, difference);
  const [keyword] = keys;
  if (keyword === undefined && field === "") {
    // A vendor or a variant: the configuration in requests, and its view in responses.
    return difference.before === undefined
      ? compatible("is new")
      : breaking("is gone: a request with it is refused, and no response has it");
  }
  const isNow = difference.after === true;
  if (keyword === "deprecated") return compatible(isNow ? "is deprecated now" : "is not deprecated any more");
  if (keyword === "writeOnly") {
    return isNow
      ? breaking("is a secret now: logs, events and errors no longer show it")
      : breaking("is not a secret any more: logs, events and errors show it");
  }
  return side === "request" ? judgeRequest(keyword, difference) : judgeResponse(keyword, difference);
}
