import { isDeepStrictEqual } from "node:util";
import { isObject, type JsonObject } from "../../lib/json.ts";

/** The objects whose entries can be compared without the others. */
const maps = new Set(["paths", "responses", "properties", "examples"]);

/** Both documents without the parts that are equal. The library takes a second for the whole document. */
export function unequalParts(before: JsonObject, after: JsonObject, isMap = false): [JsonObject, JsonObject] {
  const kept: [JsonObject, JsonObject] = [{ ...before }, { ...after }];
  // The library looks at a field that becomes required.
  const isSameRequired = isDeepStrictEqual(before.required, after.required);
  for (const name of Object.keys(before)) {
    const [one, other] = [before[name], after[name]];
    if (!isObject(one) || !isObject(other)) continue;
    if (isMap && isDeepStrictEqual(one, other)) for (const side of kept) delete side[name];
    else [kept[0][name], kept[1][name]] = unequalParts(one, other, maps.has(name) && isSameRequired);
  }
  return kept;
}
