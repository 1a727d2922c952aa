import type { Wanted } from "./gate.ts";

/** What a `Prefer` header asks for: `code=429`, `example=postgres.password_auth`, or both. */
export function preferred(prefer: string | undefined): Wanted | undefined {
  const asked = new Map(
    [...(prefer ?? "").matchAll(/\b(code|example)="?([^",;]+)/g)].map(([, key, value]) => [
      key,
      value?.trim(),
    ]),
  );
  const code = asked.get("code");
  const exampleKey = asked.get("example");
  if (code === undefined && exampleKey === undefined) return undefined;
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(exampleKey !== undefined && { exampleKey }),
  };
}
