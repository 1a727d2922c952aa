import { readFile } from "node:fs/promises";
import type { SourceInput } from "prequel-import";
import { parse, YAMLParseError } from "yaml";
import { isPlainObject } from "./json.ts";
import { SetupError } from "./setup-error.ts";

/** The OpenAPI document in a file. */
export async function readDocument(path: string): Promise<object> {
  const document = await readDataFile(path);
  if (isPlainObject(document) && isPlainObject(document.paths)) return document;
  throw new SetupError(`${path} is not an OpenAPI document: it has no \`paths\`.`);
}

/** The sources in a file: a list, or an object that has the list as `sources`. */
export async function readSources(path: string): Promise<SourceInput[]> {
  const content = await readDataFile(path);
  const sources = isPlainObject(content) ? content.sources : content;
  if (Array.isArray(sources)) return sources;
  throw new SetupError(
    `${path} contains no list of sources: write one, or an object with the list as \`sources\`.`,
  );
}

/** The content of a file in JSON or YAML. Throws a {@link SetupError} that names the file and the line. */
async function readDataFile(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new SetupError(`${path} cannot be read: check the path.`);
  });
  try {
    // JSON is valid YAML.
    return parse(text, { logLevel: "error" });
  } catch (error) {
    // The message of the parser is not shown, because it quotes the text.
    const line = error instanceof YAMLParseError ? ` at line ${error.linePos?.[0].line}` : "";
    throw new SetupError(`${path} is neither valid JSON nor valid YAML${line}: correct it there.`);
  }
}
