import type { State } from "../src/control/state.ts";
import { scenarioFields, scenarioHeader } from "../src/scenarios/requested-scenario.ts";
import { type Scenario, scenarios } from "../src/scenarios/scenarios.ts";
import type { Defaults } from "../src/world/defaults.ts";
import { copyButton } from "./copy-button.ts";
import { button, byId, element } from "./element.ts";
import { keyName } from "./keys.ts";
import type { KeyId } from "./mock-client.ts";
import { inlineText } from "./text.ts";

const box = byId("defaults", HTMLElement);
const lines = byId("defaults-text", HTMLElement);
const off = byId("defaults-off", HTMLButtonElement);
const delayForm = byId("delay-form", HTMLFormElement);
const delay = byId("delay", HTMLInputElement);

/** Lists the scenarios with the buttons that turn them on. Returns a function that shows which one is on. */
export function createScenarios(change: (changed: Defaults) => void): (state: State, key: KeyId) => void {
  const fields = scenarioFields.map((field) => `\`${field}\``);
  byId("scenario-use", HTMLElement).append(
    ...inlineText(
      `Use one as the value of ${fields.slice(0, -1).join(", ")} or ${fields.at(-1)} of a source, or send it in ` +
        `\`${scenarioHeader}\`. To leave your requests as they are, turn one on here: “Next” is for the next request, ` +
        "“All” for all requests that do not ask for one.",
    ),
  );
  const rows = scenarios.map((scenario) => scenarioRow(scenario, change));
  byId("scenario-list", HTMLElement).append(...rows.map(({ row }) => row));
  off.addEventListener("click", () => change({ ...none, delay: 0 }));
  delayForm.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ delay: delay.valueAsNumber });
  });
  return (state, key) => {
    for (const { show } of rows) show(state.defaults);
    showDefaults(state, key);
  };
}

const none: Defaults = { scenario: undefined, times: undefined };

function scenarioRow({ name, shows }: Scenario, change: (changed: Defaults) => void) {
  const toggle = (text: string, requests: string, times: number | undefined) => {
    const isOn = () => toggled.getAttribute("aria-pressed") === "true";
    const toggled = button(text, { "aria-label": `${name} for ${requests}`, class: "small" }, () =>
      change(isOn() ? none : { scenario: name, times }),
    );
    return toggled;
  };
  const next = toggle("Next", "the next request", 1);
  const all = toggle("All", "all requests", undefined);
  const row = element(
    "li",
    { class: "scenario" },
    element("code", {}, name),
    element("div", { class: "buttons" }, copyButton(name, name), next, all),
    element("p", { class: "muted" }, ...inlineText(shows)),
  );
  const show = ({ scenario, times }: Defaults) => {
    const isOn = scenario === name;
    row.classList.toggle("on", isOn);
    next.setAttribute("aria-pressed", String(isOn && times !== undefined));
    all.setAttribute("aria-pressed", String(isOn && times === undefined));
  };
  return { row, show };
}

function showDefaults({ defaults, keys }: State, key: KeyId): void {
  const others = keys.flatMap((state) =>
    key === undefined && state.defaults ? [`For ${keyName(state.key)}: ${sentence(state.defaults)}`] : [],
  );
  const texts = [sentence(defaults), ...others].map((text) => element("span", {}, ...inlineText(text)));
  if (lines.textContent !== texts.map(({ textContent }) => textContent).join(""))
    lines.replaceChildren(...texts);
  const isOn = isChanged(defaults);
  box.classList.toggle("on", isOn);
  // A button that is disabled or hidden would lose the focus.
  off.setAttribute("aria-disabled", String(!isOn));
  // A person may be typing.
  if (document.activeElement !== delay) delay.value = String(defaults.delay ?? 0);
}

function isChanged({ scenario, delay = 0 }: Defaults): boolean {
  return scenario !== undefined || delay > 0;
}

/** Says how the mock responds with these defaults. */
function sentence(defaults: Defaults): string {
  const { scenario, times, delay = 0 } = defaults;
  if (!isChanged(defaults)) return "No scenario is on.";
  const requests = { undefined: "All requests get", 1: "The next request gets" }[String(times)];
  const scenarioSentence = scenario && `${requests ?? `The next ${times} requests get`} \`${scenario}\`.`;
  return [scenarioSentence, delay > 0 && `Each response takes ${delay} ms longer.`].filter(Boolean).join(" ");
}
