import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type SourceInput, vendors } from "prequel-import";
import { parse, YAMLParseError } from "yaml";

/** A mistake in the arguments or in the source file, in one sentence. */
export class InputError extends Error {}

/** Reads a source from a JSON or YAML file, or from standard input when the path is `-`. */
export async function readSource(path: string): Promise<SourceInput> {
  const content = await readText(path);
  // JSON is valid YAML, but `JSON.parse` is stricter.
  const parsed = path.endsWith(".json") ? parseJson(path, content) : parseYaml(path, content);
  const source = isObject(parsed) && isObject(parsed.source) ? parsed.source : parsed;
  if (!isSource(source)) {
    const vendor =
      isObject(source) && typeof source.vendor === "string" ? ` ${JSON.stringify(source.vendor)}` : "";
    throw new InputError(
      `${name(path)} has no known vendor${vendor}: set \`vendor\` to one of ${vendors.join(", ")}.`,
    );
  }
  return source;
}

async function readText(path: string): Promise<string> {
  try {
    // Both drop a byte order mark, which `JSON.parse` rejects.
    return path === "-" ? await text(process.stdin) : new TextDecoder().decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new InputError(`${path} cannot be read${code}: check the path.`);
  }
}

// The parsers quote the text around an error, which may be a password, so the messages give only the line.
function parseJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? undefined : content.slice(0, Number(position)).split("\n").length;
    throw new InputError(`${name(path)} is not valid JSON${correctAt(line)}`);
  }
}

function parseYaml(path: string, content: string): unknown {
  try {
    // Prints no warnings. `silent` would suppress the errors too.
    return parse(content, { logLevel: "error" });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new InputError(`${name(path)} is neither valid JSON nor valid YAML${correctAt(line)}`);
  }
}

function correctAt(line: number | undefined): string {
  return line === undefined ? ": correct it." : ` at line ${line}: correct it there.`;
}

function name(path: string): string {
  return path === "-" ? "Standard input" : path;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

// Only the vendor is checked here: the validator checks the rest.
function isSource(value: unknown): value is SourceInput {
  return isObject(value) && vendors.some((vendor) => vendor === value.vendor);
}
