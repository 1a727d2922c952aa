/** The parts of the document outside of the schemas: operations, statuses, servers and the API key. */
import { isObject, type Json } from "../../lib/json.ts";
import type { Difference } from "../document/differences.ts";
import { quoted } from "../sentences/words.ts";
import { breaking, compatible, isBreaking, type Judgment } from "./judgment.ts";

/** `keys` lead from the operation to the part. */
export function judgeOperation(keys: readonly string[], { before, after, type }: Difference): Judgment {
  if (keys[0] === "x-endpoint") {
    return breaking(`is ${quoted([after])} now, not ${quoted([before])}: a program that calls it fails`);
  }
  if (keys[0] === "deprecated") {
    return compatible(after === true ? "is deprecated now" : "is not deprecated any more");
  }
  const isPart = keys.length === 0 || keys[0] === "responses";
  if (isPart && after === undefined) return breaking("is gone: a program that uses it no longer compiles");
  const predicate = isPart && before === undefined ? "is new" : `has another \`${keys[0]}\` now`;
  return isBreaking(type) ? breaking(`${predicate}: a program may have to change`) : compatible(predicate);
}

export function judgeDocument(path: readonly string[], { before, after }: Difference): Judgment {
  const [part, key, field] = path;
  if (part === "servers" && key === "0" && (field ?? "url") === "url") {
    return breaking(`is ${addressOf(after)} now, not ${addressOf(before)}: requests go there`);
  }
  if (part === "info" && key === "version") {
    const versions = `${quoted([after])} now, not ${quoted([before])}`;
    return breaking(`is ${versions}: every request names it, and the API may respond differently`);
  }
  if (part === "security" || part === "components") {
    return breaking("is different: the API may refuse the API key");
  }
  return { effect: "text", predicate: "is different" };
}

function addressOf(server: Json | undefined): string {
  return quoted([isObject(server) ? server.url : server]);
}
