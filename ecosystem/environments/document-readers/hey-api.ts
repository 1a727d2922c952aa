import type { Vendor } from "prequel-import";
import type { SourceInput } from "./out/hey-api/index.ts";

export const vendors: Record<Vendor, true> = {} as Record<SourceInput["vendor"], true>;
export const same: Record<SourceInput["vendor"], true> = vendors;
console.log('SMOKE [{"check":"load"},{"check":"vendors"}]');
