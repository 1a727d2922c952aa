import { posix } from "node:path";
import { BrokenDocument } from "../../lib/input-error.ts";
import { asObject, type JsonObject, objectAt, objectsIn, pointerOf, textAt } from "../../lib/json.ts";
import { targetOf, type YamlFiles } from "../checks/references.ts";

/** A schema, and the file and the keys that lead to it. */
export interface Located {
  readonly path: string;
  readonly keys: readonly string[];
  readonly schema: JsonObject;
}

/** The files of `openapi/` before they are bundled: the bundler needs the derived files. */
export class AuthoredFiles {
  readonly #files: YamlFiles;

  constructor(files: YamlFiles) {
    this.#files = files;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  at(path: string, ...keys: readonly string[]): Located {
    return { path, keys, schema: objectAt(asObject(this.#files.get(path)?.value), ...keys) };
  }

  property({ path, keys }: Located, name: string): Located {
    return this.at(path, ...keys, "properties", name);
  }

  /** The target of a schema's `$ref`. When that has a `$ref` too, its target, and so on. */
  target({ path, schema }: Located, seen: readonly JsonObject[] = []): Located {
    if (seen.includes(schema)) throw new BrokenDocument("A reference leads back to itself.");
    const to = targetOf(path, textAt(schema, "$ref"));
    const found = this.at(to.path, ...to.keys);
    return typeof found.schema.$ref === "string" ? this.target(found, [...seen, schema]) : found;
  }

  /** The schemas that a union lists, or the schema itself. */
  variantsOf(located: Located): Located[] {
    if (!located.schema.oneOf) return [located];
    return objectsIn(located.schema.oneOf).map((schema) => this.target({ ...located, schema }));
  }
}

/** The `$ref` to a schema from a derived file. */
export function fromDerived({ path, keys }: Located): string {
  return posix.relative("openapi/generated", path) + pointerOf(keys);
}
