import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";
import { redact } from "prequel-import";

/** By sink: every text that printing, logging, copying or walking a value shows. */
export async function textsOf(value: unknown): Promise<Map<string, string>> {
  return new Map([
    ["String", textOrError(() => String(value))],
    ["toString", textOrError(() => Object.prototype.toString.call(value))],
    ["JSON.stringify", textOrError(() => JSON.stringify(value) ?? "")],
    ["util.inspect", textOrError(() => inspectAll(value))],
    ["console", printed(value)],
    ["structuredClone", textOrError(() => inspectAll(structuredClone(value)))],
    ["properties", textOrError(() => [...namesAndTextsIn(value)].join("\n"))],
    ["redact", textOrError(() => inspectAll(redact(value)))],
    ...(value instanceof Response ? [["response", await responseText(value)] as const] : []),
  ]);
}

function inspectAll(value: unknown): string {
  return inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

/** The text, or everything in the error that the sink throws instead. */
function textOrError(show: () => string): string {
  try {
    return show();
  } catch (thrown) {
    return inspectAll(thrown);
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

/** Objects that every program can reach. They are not walked again for each value. */
const platform = new Set<unknown>();
for (const _ of namesAndTextsIn([Error, Promise, new Response("")], platform));

/** Every property name and string that a program can reach: own, inherited, hidden, by symbol or by getter. */
function* namesAndTextsIn(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === "string") yield value;
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
  if (seen.has(value) || platform.has(value)) return;
  seen.add(value);
  for (let owner: object | null = value; owner; owner = Object.getPrototypeOf(owner)) {
    for (const key of Reflect.ownKeys(owner)) {
      yield String(key);
      yield* namesAndTextsIn(read(value, key), seen);
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

async function responseText(response: Response): Promise<string> {
  const { status, statusText, url, headers } = response;
  return inspectAll([status, statusText, url, [...headers], await response.clone().text()]);
}
