import type { ShownEntry } from "../src/journal/journal-entry.ts";
import { byId, details, element, marks, statusMark } from "./element.ts";
import { createList } from "./list.ts";
import { inlineText } from "./text.ts";

const list = byId("request-list", HTMLElement);
const news = byId("news", HTMLElement);

// After a restart of the mock, the numbers begin again.
const show = createList<ShownEntry>(list, ({ number, time }) => `${number} ${time}`, requestRow);

/** The time of the newest request so far. `undefined` until the page knows the requests from before it was opened. */
let latest: string | undefined;

/** Shows requests, newest first. Screen readers read out those that are new. */
export function showRequests(requests: readonly ShownEntry[]): void {
  show([...requests].reverse());
  const added = requests.filter(({ time }) => latest !== undefined && time > latest);
  const [first] = added;
  if (first) {
    news.textContent =
      added.length === 1
        ? `New request: ${first.method} ${first.path}, ${statusText(first)}.`
        : `${added.length} new requests.`;
  }
  const last = requests.at(-1)?.time ?? "";
  if (latest === undefined || last > latest) latest = last;
}

function statusText({ status }: ShownEntry): string {
  return status === undefined ? "no response" : String(status);
}

function requestRow(entry: ShownEntry): HTMLElement {
  const { time, method, path, vendor, scenario, issues = [], status } = entry;
  const issueCount = issues.length === 1 ? "1 issue" : `${issues.length} issues`;
  const kind = status === undefined ? "none" : `${String(status)[0]}xx`;
  const summary = [
    element("time", { datetime: time }, new Date(time).toLocaleTimeString("en-GB")),
    element("span", { class: `method ${method.toLowerCase()}` }, method),
    element("code", { class: "path" }, path),
    marks([vendor, scenario, issues.length > 0 ? issueCount : undefined]),
    statusMark(kind, statusText(entry)),
  ];
  return element(
    "li",
    { class: "request" },
    details(summary, element("div", { class: "content" }, ...contentOf(entry))),
  );
}

function contentOf({ key = "none", headers, body, issues = [] }: ShownEntry): Node[] {
  const headerLines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [
    ...section("Issues", issues.length > 0 && element("ul", {}, ...issues.map(issueItem))),
    ...section("Body", body !== undefined && element("pre", {}, JSON.stringify(body, null, 2))),
    ...section("Headers", element("pre", {}, headerLines.join("\n"))),
    ...section("Key", element("p", {}, key)),
  ];
}

function section(title: string, content: Node | false): Node[] {
  return content ? [element("h3", {}, title), content] : [];
}

function issueItem({ path, message }: NonNullable<ShownEntry["issues"]>[number]): HTMLElement {
  const name = path.join(".");
  // Most messages name the field themselves.
  const place = name === "" || message.includes(name) ? [] : [element("code", {}, name), ": "];
  return element("li", {}, ...place, ...inlineText(message));
}
