/** Creates an element. Every string becomes text, so that the name of a source cannot become HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

/** The element of `page.html` with this id. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no such element: ${id}.`);
  return found;
}

export function button(
  text: string,
  attributes: Readonly<Record<string, string>>,
  onClick: () => void,
): HTMLButtonElement {
  const created = element("button", { type: "button", ...attributes }, text);
  created.addEventListener("click", onClick);
  return created;
}

export function details(
  summary: readonly (Node | string)[],
  ...content: readonly Node[]
): HTMLDetailsElement {
  return element("details", {}, element("summary", {}, ...summary), ...content);
}

/** Short facts in boxes. */
export function marks(texts: readonly (string | undefined)[]): HTMLElement {
  const shown = texts.filter((text) => text !== undefined);
  return element(
    "span",
    { class: "marks" },
    ...shown.map((text) => element("span", { class: "mark" }, text)),
  );
}

/** A status whose color follows from its kind, such as `2xx`. */
export function statusMark(kind: string, text: string): HTMLElement {
  return element("span", { class: `status status-${kind}` }, text);
}
