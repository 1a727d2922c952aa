import { keyIdOf } from "../src/hash.ts";
import { byId, element } from "./element.ts";
import { createList } from "./list.ts";
import type { KeyId } from "./mock-client.ts";

const select = byId("key", HTMLSelectElement);
const text = byId("key-text", HTMLInputElement);
const found = byId("key-found", HTMLElement);

/** The choice of the API key whose data is shown. */
interface KeyChoice {
  readonly chosen: KeyId;
  /** Offers these keys. */
  show(ids: readonly string[]): void;
}

/** The name of a key in a sentence. */
export function keyName(id: string): string {
  return id === "" ? "requests without a key" : `key ${id}`;
}

export function createKeyChoice(onChange: () => void): KeyChoice {
  // No key has this id, because ids are hexadecimal digits.
  const all = "all";
  let chosen: KeyId;
  let known: readonly string[] = [];
  const showOptions = createList<string>(
    select,
    (id) => id,
    (id) => element("option", { value: id }, id === all ? "All keys" : id || "No key"),
  );
  const choose = (id: KeyId) => {
    chosen = id;
    show(known);
    onChange();
  };
  /** The chosen key stays an option even after a reset. */
  function show(ids: readonly string[]): void {
    known = ids;
    const others = chosen === undefined || ids.includes(chosen) ? [] : [chosen];
    showOptions([all, ...ids, ...others]);
    select.value = chosen ?? all;
  }

  select.addEventListener("change", () => choose(select.value === all ? undefined : select.value));
  text.addEventListener("input", () => {
    const id = keyIdOf(text.value.trim());
    if (id === "" || !known.includes(id)) {
      found.textContent = id === "" ? "" : "No request has used this key yet.";
      return;
    }
    text.value = "";
    found.textContent = `The page now shows ${keyName(id)}.`;
    choose(id);
  });

  return {
    get chosen() {
      return chosen;
    },
    show,
  };
}
