/** Milliseconds from the start of a command that serves the API to its first answer, in the same rounds. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../lib/free-port.ts";
import { interleave } from "../lib/rounds.ts";
import { source } from "./example.ts";
import { poster } from "./post.ts";

const [commands = "{}", rounds = ""] = process.argv.slice(2);
const body = JSON.stringify({ source });

const measures = Object.entries<string[]>(JSON.parse(commands)).map(([name, command]) => [
  name,
  () => firstAnswer(command),
]);
console.log(JSON.stringify(await interleave(Object.fromEntries(measures), Number(rounds), 1)));

async function firstAnswer(command: readonly string[]): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [...command, "--port", String(port)], { stdio: "ignore" });
  try {
    await answered(`http://127.0.0.1:${port}`, started + 60_000);
    return performance.now() - started;
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
}

/** Asks until the command listens. */
async function answered(url: string, deadline: number): Promise<void> {
  const post = poster(url, 1);
  for (;;) {
    try {
      return await post(body);
    } catch (error) {
      const refused = error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
      if (!refused || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
