import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parse } from "yaml";
import { asObject, type JsonObject, keysOf, objectAt, objectsIn, textAt } from "../../lib/json.ts";

/** A schema, and the file and pointer that lead to it. */
export interface Located {
  readonly file: string;
  readonly pointer: string;
  readonly schema: JsonObject;
}

/** Reads the files of `openapi/` as they are written, because the bundler needs the derived ones to be there. */
export class AuthoredFiles {
  readonly #folder: string;
  readonly #contents = new Map<string, Promise<JsonObject>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async at(file: string, pointer: string): Promise<Located> {
    const content = this.#contents.get(file) ?? this.#load(file);
    this.#contents.set(file, content);
    return { file, pointer, schema: objectAt(await content, ...keysOf(pointer)) };
  }

  /** The target of a schema's `$ref`, through every further one. */
  async target(file: string, schema: JsonObject, seen: readonly string[] = []): Promise<Located> {
    const [path = "", pointer = ""] = textAt(schema, "$ref").split("#");
    const found = await this.at(path === "" ? file : posix.join(posix.dirname(file), path), pointer);
    if (typeof found.schema.$ref !== "string") return found;
    const step = `${found.file}#${found.pointer}`;
    if (seen.includes(step)) throw new Error(`The references of ${step} lead in a circle.`);
    return this.target(found.file, found.schema, [...seen, step]);
  }

  /** The schemas that a union lists, or the schema itself. */
  async variantsOf(located: Located): Promise<Located[]> {
    if (!located.schema.oneOf) return [located];
    return Promise.all(objectsIn(located.schema.oneOf).map((variant) => this.target(located.file, variant)));
  }

  async #load(file: string): Promise<JsonObject> {
    return asObject(parse(await readFile(join(this.#folder, file), "utf8")));
  }
}

/** The path of a schema for a `$ref` in a derived file. */
export function fromDerived({ file, pointer }: Located): string {
  return `../${file}#${pointer}`;
}
