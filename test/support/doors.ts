import type { PrequelClient } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";

/** Options as a caller without types may pass them. */
export type Untyped = Readonly<Record<string, unknown>>;

const { source } = anyExample;

/** Both ways to create a source; what they resolve to is for each test to look at. */
export const doors: Readonly<Record<string, (client: PrequelClient, options?: Untyped) => Promise<unknown>>> =
  {
    "sources.create": async (client, options = {}) =>
      Reflect.apply(client.sources.create, client.sources, [source, options]),
    "api.POST": async (client, options = {}) =>
      Reflect.apply(client.api.POST, client.api, ["/import/sources", { body: { source }, ...options }]),
  };
