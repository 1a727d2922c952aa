/** The least component that shows what the API responds. */
export function sourceList() {
  const list = document.createElement("p");
  list.textContent = "Loading";
  show(list);
  return list;
}

async function show(list) {
  const response = await fetch("/import/sources", { headers: { "X-API-KEY": "any" } });
  const { data, message } = await response.json();
  list.textContent = data ? `${data.sources.length} sources` : message;
}
