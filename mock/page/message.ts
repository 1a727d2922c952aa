import { byId } from "./element.ts";

const shownFor = 4000;
const message = byId("message", HTMLElement);
let timer: ReturnType<typeof setTimeout>;

/** Shows the result of an action for a few seconds. Screen readers read it out. */
export function showMessage(text: string): void {
  clearTimeout(timer);
  message.textContent = text;
  timer = setTimeout(() => message.replaceChildren(), shownFor);
}
