import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { redact } from "prequel-import";

/** Everything a value shows to whoever prints it, logs it, sends it on or walks over it, by the way it does. */
export async function shownBy(value: unknown): Promise<Map<string, string>> {
  return new Map([
    ["String", attempt(() => String(value))],
    ["toString", attempt(() => Object.prototype.toString.call(value))],
    ["JSON.stringify", attempt(() => JSON.stringify(value) ?? "")],
    ["util.inspect", attempt(() => inspected(value))],
    ["console", printed(value)],
    ["structuredClone", attempt(() => inspected(structuredClone(value)))],
    ["properties", attempt(() => [...walked(value)].join("\n"))],
    ["redact", attempt(() => inspected(redact(value)))],
    ...(value instanceof Response ? [["response", await readOut(value)] as const] : []),
  ]);
}

function inspected(value: unknown): string {
  return inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

/** What a sink throws is shown as well. */
function attempt(show: () => string): string {
  try {
    return show();
  } catch (thrown) {
    return inspected(thrown);
  }
}

let written = "";
const memory = new Writable({
  write(chunk, _, done) {
    written += chunk;
    done();
  },
});
const console = new Console(memory);
const methods = ["log", "error", "dir", "table"] as const;

function printed(value: unknown): string {
  written = "";
  for (const method of methods) console[method](value);
  return written;
}

/** What every program can reach anyway: not walked again for each value. */
const platform = new Set<unknown>();
for (const _ of walked([Error, Promise, new Response("")], platform));

/** Every name and text within reach: own and inherited, hidden, symbols, getters, causes. */
function* walked(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === "string") yield value;
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
  if (seen.has(value) || platform.has(value)) return;
  seen.add(value);
  for (let owner: object | null = value; owner; owner = Object.getPrototypeOf(owner)) {
    for (const key of Reflect.ownKeys(owner)) {
      yield String(key);
      yield* walked(read(value, key), seen);
    }
  }
}

function read(value: object, key: string | symbol): unknown {
  try {
    return Reflect.get(value, key);
  } catch (thrown) {
    return thrown;
  }
}

async function readOut(response: Response): Promise<string> {
  const { status, statusText, url, headers } = response;
  return inspected([status, statusText, url, [...headers], await response.clone().text()]);
}
