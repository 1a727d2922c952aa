import type { SourceState } from "../src/control/state.ts";
import { copyButton } from "./copy-button.ts";
import { byId, element, marks, statusMark } from "./element.ts";
import { keyName } from "./keys.ts";
import { createList } from "./list.ts";

/** Shows sources. A changed source gets a new row. */
export const showSources = createList<SourceState>(
  byId("source-list", HTMLElement),
  (source) => JSON.stringify(source),
  sourceRow,
);

function sourceRow({ key, vendor, source }: SourceState): HTMLElement {
  const [name, id] = [String(source.name), String(source.id)];
  const isReachable = source.is_reachable === true;
  return element(
    "li",
    { class: "source" },
    element("span", { class: "name" }, name),
    marks([vendor, keyName(key)]),
    isReachable ? statusMark("2xx", "reachable") : statusMark("4xx", "not reachable"),
    element(
      "span",
      { class: "copyable muted" },
      element("code", {}, id),
      copyButton(`the id of ${name}`, id),
    ),
  );
}
