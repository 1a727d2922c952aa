/** `a`, `b` and `c`, in backticks. */
export function quoted(names: Iterable<unknown>, conjunction = "and"): string {
  const quote = (name: unknown) => `\`${typeof name === "string" ? name : JSON.stringify(name)}\``;
  return listed([...names].map(quote), conjunction);
}

/** a, b and c. */
export function listed(names: readonly string[], conjunction: string): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${conjunction} ${last}` : last;
}
