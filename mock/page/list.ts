/** Shows items as the children of a list. Items that stay keep their elements, with the focus and what is expanded. */
export function createList<Item>(
  list: HTMLElement,
  keyOf: (item: Item) => string,
  create: (item: Item) => Element,
): (items: readonly Item[]) => void {
  let shown = new Map<string, Element>();
  return (items) => {
    const hadFocus = list.contains(document.activeElement);
    const wanted = new Map(items.map((item) => [keyOf(item), shown.get(keyOf(item)) ?? create(item)]));
    for (const [key, child] of shown) if (!wanted.has(key)) child.remove();
    let next = list.firstElementChild;
    for (const child of wanted.values()) {
      if (child === next) next = next.nextElementSibling;
      else list.insertBefore(child, next);
    }
    shown = wanted;
    if (hadFocus && !list.contains(document.activeElement)) list.focus();
  };
}
