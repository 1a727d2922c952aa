import type { OpenApiDocument } from "../src/api/open-api-document.ts";
import type { State } from "../src/control/state.ts";
import { byId } from "./element.ts";
import { createKeyChoice, keyName } from "./keys.ts";
import { showMessage } from "./message.ts";
import { changeDefaults, getDocument, getState, reset, root } from "./mock-client.ts";
import { poll } from "./poll.ts";
import { showReference } from "./reference/reference.ts";
import { showRequests } from "./requests.ts";
import { createScenarios } from "./scenarios.ts";
import { showSources } from "./sources.ts";
import { showStart } from "./start.ts";

const connection = byId("connection", HTMLElement);
const resetButton = byId("reset", HTMLButtonElement);

let revision: number | undefined;
let hasDocument = false;

const keys = createKeyChoice(() => {
  revision = undefined;
  resetButton.textContent = `Reset ${keys.chosen === undefined ? "all keys" : keyName(keys.chosen)}`;
  refresh();
});

const showScenarios = createScenarios((changed) => act(() => changeDefaults(changed, keys.chosen)));

resetButton.addEventListener("click", () =>
  act(async () => {
    await reset(keys.chosen);
    showMessage("Everything is back to the beginning.");
  }),
);

const refresh = poll(async () => {
  try {
    await update();
    showConnection("Live");
  } catch {
    revision = undefined;
    showConnection("The mock does not respond. This page tries again every second.");
  }
});

async function update(): Promise<void> {
  const key = keys.chosen;
  const state = await getState(revision, key);
  if ("keys" in state) {
    show(state);
    if (!hasDocument) showDocument(state.apiPath, await getDocument());
  }
  // When another key was chosen in the meantime, the next poll asks again.
  revision = key === keys.chosen ? state.revision : undefined;
}

function show(state: State): void {
  keys.show(state.keys.map(({ key }) => key));
  showRequests(state.requests);
  showSources(state.sources);
  showScenarios(state, keys.chosen);
}

function showDocument(apiPath: string, document: OpenApiDocument): void {
  hasDocument = true;
  showStart(root + apiPath, document);
  showReference(document);
}

function showConnection(text: string): void {
  connection.classList.toggle("down", text !== "Live");
  // Screen readers read every change out.
  if (connection.textContent !== text) connection.textContent = text;
}

/** Changes something in the mock, and shows the new state at once. */
async function act(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    showMessage(error instanceof Error ? error.message : String(error));
  }
  refresh();
}
