import type { OpenApiDocument } from "../src/api/open-api-document.ts";
import type { State } from "../src/control/state.ts";
import type { Defaults } from "../src/world/defaults.ts";

/** The page is at the root of the mock, with or without a slash at the end. */
export const root = location.origin + location.pathname.replace(/\/+$/, "");

/** Longer than a busy mock takes. */
const timeout = 5000;

/** The id of an API key. `undefined` stands for all keys. */
export type KeyId = string | undefined;

/** The state, or only its revision when it is still `revision`. */
export async function getState(
  revision: number | undefined,
  key: KeyId,
): Promise<State | Pick<State, "revision">> {
  const response = await send("GET", "state", { key, revision: revision?.toString() });
  return response.json();
}

export async function getDocument(): Promise<OpenApiDocument> {
  return (await send("GET", "openapi.json", {})).json();
}

/** Changes some of the defaults, and keeps the current values of the others. */
export async function changeDefaults(changed: Defaults, key: KeyId): Promise<void> {
  const current: Defaults = await (await send("GET", "defaults", { key })).json();
  await send("PUT", "defaults", { key }, { ...current, ...changed });
}

export async function reset(key: KeyId): Promise<void> {
  await send("POST", "reset", { key });
}

async function send(
  method: string,
  name: string,
  parameters: Readonly<Record<string, string | undefined>>,
  body?: object,
): Promise<Response> {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const response = await fetch(`${root}/__mock/${name}?${new URLSearchParams(given)}`, {
    method,
    signal: AbortSignal.timeout(timeout),
    ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  if (!response.ok) throw new Error(`The mock responded with ${response.status}.`);
  return response;
}
