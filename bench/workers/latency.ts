/** Milliseconds that each of several servers takes to answer one request at a time, in the same rounds. */
import { interleave } from "../lib/rounds.ts";
import { source } from "./example.ts";
import { poster } from "./post.ts";

const [servers = "{}", rounds = ""] = process.argv.slice(2);
const body = JSON.stringify({ source });

function measureOf(url: string) {
  const post = poster(url, 1);
  return async () => {
    const started = performance.now();
    await post(body);
    return performance.now() - started;
  };
}

const measures = Object.entries<string>(JSON.parse(servers)).map(([name, url]) => [name, measureOf(url)]);
console.log(JSON.stringify(await interleave(Object.fromEntries(measures), Number(rounds), 50)));
process.exit();
