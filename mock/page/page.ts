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
let reloads: number | undefined;
let shownDocument = "";

const keys = createKeyChoice(() => {
  revision = undefined;
  resetButton.textContent = `Reset ${keys.chosen === undefined ? "all keys" : keyName(keys.chosen)}`;
  refresh();
});

const showScenarios = createScenarios((changed) => act(() => changeDefaults(changed, keys.chosen)));

resetButton.addEventListener("click", () =>
  act(async () => {
    await reset(keys.chosen);
    showMessage("The data was reset.");
  }),
);

const refresh = poll(async () => {
  try {
    await update();
    showConnection("Live");
  } catch {
    // The next mock at this address may have the same revision.
    revision = undefined;
    reloads = undefined;
    showConnection("The mock does not respond. This page tries again every second.");
  }
});

async function update(): Promise<void> {
  const key = keys.chosen;
  const state = await getState(revision, key);
  // When another key was chosen in the meantime, the next poll asks for it.
  if (key !== keys.chosen) return;
  if ("keys" in state) {
    show(state);
    if (reloads !== state.reloads) showDocument(root + state.apiPath, await getDocument());
    reloads = state.reloads;
  }
  revision = state.revision;
}

function show(state: State): void {
  keys.show(state.keys.map(({ key }) => key));
  showRequests(state.requests);
  showSources(state.sources);
  showScenarios(state, keys.chosen);
}

/** Shows the parts of the page that the document decides. A document that is already shown keeps what is expanded. */
function showDocument(url: string, document: OpenApiDocument): void {
  const text = JSON.stringify([url, document]);
  if (text === shownDocument) return;
  shownDocument = text;
  showStart(url, document);
  showReference(document);
}

function showConnection(text: string): void {
  connection.classList.toggle("down", text !== "Live");
  // Screen readers read out every change, even one to the same text.
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
