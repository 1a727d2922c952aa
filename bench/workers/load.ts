/** Requests per second of several servers, in the same rounds, over 10 connections each. */
import { interleave } from "../lib/rounds.ts";
import { source } from "./example.ts";
import { poster } from "./post.ts";
import { callsPerSecond } from "./throughput.ts";

const [servers = "{}", ...counts] = process.argv.slice(2);
const [rounds, requests] = counts.map(Number) as [number, number];
const connections = 10;
const body = JSON.stringify({ source });

function measureOf(url: string) {
  const post = poster(url, connections);
  return () => callsPerSecond(() => post(body), requests, connections);
}

const measures = Object.entries<string>(JSON.parse(servers)).map(([name, url]) => [name, measureOf(url)]);
console.log(JSON.stringify(await interleave(Object.fromEntries(measures), rounds, 2)));
process.exit();
