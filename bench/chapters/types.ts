import { count } from "../lib/effort.ts";
import { interleave, recordOf } from "../lib/rounds.ts";
import { median } from "../lib/stats.ts";
import { type Compiler, compilerNames, type TypeCheck, typeCheck } from "../lib/tsc.ts";
import { writeUserFile } from "../lib/user-file.ts";
import { type PeerName, peerNames } from "../peers/names.ts";

/** What each compiler makes of one right and one wrong call of each peer. */
export type Types = Record<Compiler, Record<PeerName, NoticingCheck>>;

interface NoticingCheck extends TypeCheck {
  /** Whether it noticed the wrong call. */
  readonly noticed: boolean;
}

export async function measureTypes(): Promise<Types> {
  const results = {} as Types;
  for (const compiler of compilerNames) results[compiler] = await measureWith(compiler);
  return results;
}

async function measureWith(compiler: Compiler): Promise<Types[Compiler]> {
  const last = {} as Types[Compiler];
  const times = await interleave(
    recordOf(peerNames, (name) => async () => {
      const check = await typeCheck(compiler, await writeUserFile(name, ["password", "pasword"]));
      last[name] = { ...check, noticed: onlyTheWrongCall(check.complaints) };
      return check.seconds;
    }),
    count(1, 5),
  );
  return recordOf(peerNames, (name): NoticingCheck => ({ ...last[name], seconds: median(times[name]) }));
}

/** Whether the misspelt password is the one complaint. Anything else would be a mistake of the bench's. */
function onlyTheWrongCall(complaints: readonly string[]): boolean {
  const others = complaints.filter((complaint) => !complaint.includes("pasword"));
  if (others.length > 0)
    throw new Error(`A compiler complains about more than was meant:\n${others.join("\n")}`);
  return complaints.length > 0;
}
