import type { PrequelClient, SourceInput } from "prequel-import";
import { anyExample } from "../../scripts/lib/examples.ts";

/** Options as a caller without types may pass them. */
export type UntypedOptions = Readonly<Record<string, unknown>>;

export type EntryPoint = "sources.create" | "api.POST";

/** Both entry points that create a source. Each resolves to whatever the client resolves to. */
export const entryPoints: Readonly<
  Record<
    EntryPoint,
    (client: PrequelClient, options?: UntypedOptions, source?: SourceInput) => Promise<unknown>
  >
> = {
  "sources.create": async ({ sources }, options = {}, source = anyExample.source) =>
    Reflect.apply(sources.create, sources, [source, options]),
  "api.POST": async ({ api }, options = {}, source = anyExample.source) =>
    Reflect.apply(api.POST, api, ["/import/sources", { body: { source }, ...options }]),
};
