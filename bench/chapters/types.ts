import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { count } from "../lib/effort.ts";
import { generated } from "../lib/paths.ts";
import { type PeerName, peerNames } from "../lib/peers.ts";
import { forEach, interleave } from "../lib/rounds.ts";
import { median } from "../lib/stats.ts";
import { type Compiler, compilerNames, type TypeCheck, typeCheck } from "../lib/tsc.ts";

/** What each compiler makes of one right and one wrong call of each peer. */
export type Types = Record<Compiler, Record<PeerName, NoticingCheck>>;

interface NoticingCheck extends TypeCheck {
  /** Whether it noticed the wrong call. */
  readonly noticed: boolean;
}

const call = (secret: string) => `await create({
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", ${secret}: "canary-password" },
  },
});
`;

export async function measureTypes(): Promise<Types> {
  const results = {} as Types;
  for (const compiler of compilerNames) results[compiler] = await measureWith(compiler);
  return results;
}

async function measureWith(compiler: Compiler): Promise<Types[Compiler]> {
  const last = {} as Types[Compiler];
  const times = await interleave(
    forEach(peerNames, (name) => async () => {
      const check = await typeCheck(compiler, await userFile(name));
      last[name] = { ...check, noticed: onlyTheWrongCall(check.complaints) };
      return check.seconds;
    }),
    count(1, 5),
  );
  return forEach(peerNames, (name): NoticingCheck => ({ ...last[name], seconds: median(times[name]) }));
}

async function userFile(name: PeerName): Promise<string> {
  const folder = join(generated, "types");
  const path = join(folder, `${name}.ts`);
  const code = `import { connect } from "../../peers/${name}.ts";

const { create } = connect({ baseUrl: "https://api.prequel.co", apiKey: "canary-key" });

${call("password")}
${call("pasword")}`;
  await mkdir(folder, { recursive: true });
  await writeFile(path, code);
  return path;
}

/** Whether the misspelt password is the one complaint. Anything else would be a mistake of the bench's. */
function onlyTheWrongCall(complaints: readonly string[]): boolean {
  const others = complaints.filter((complaint) => !complaint.includes("pasword"));
  if (others.length > 0)
    throw new Error(`A compiler complains about more than was meant:\n${others.join("\n")}`);
  return complaints.length > 0;
}
