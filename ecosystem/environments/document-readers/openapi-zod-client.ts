import assert from "node:assert/strict";
import { type Vendor, vendors } from "prequel-import";
import type { z } from "zod";
import { schemas } from "./out/zod.ts";

export const typed: Record<Vendor, true> = {} as Record<z.infer<typeof schemas.SourceInput>["vendor"], true>;
export const same: Record<z.infer<typeof schemas.SourceInput>["vendor"], true> = typed;
assert.deepEqual([...schemas.SourceInput.optionsMap.keys()], [...vendors]);
console.log('SMOKE [{"check":"load"},{"check":"vendors"}]');
