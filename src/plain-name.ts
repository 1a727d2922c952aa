/** A field's name in whatever style a caller writes it: misnamed, a secret is sent all the same. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}
