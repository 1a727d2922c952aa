import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PeerName } from "../peers/names.ts";
import { generated } from "./paths.ts";

/** Writes a user's file for a peer, with one call for each spelling of `password`; returns its path. */
export async function writeUserFile(name: PeerName, spellings: readonly string[]): Promise<string> {
  const folder = join(generated, "types");
  const path = join(folder, `${name}.ts`);
  const code = `import { connect } from "../../peers/${name}.ts";

const { create } = connect({ baseUrl: "https://api.prequel.co", apiKey: "canary-key" });

${spellings.map(call).join("\n")}`;
  await mkdir(folder, { recursive: true });
  await writeFile(path, code);
  return path;
}

function call(password: string): string {
  return `await create({
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", ${password}: "canary-password" },
  },
});
`;
}
