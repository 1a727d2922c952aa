import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../support/project.ts";

export async function read(file: string) {
  return parse(await readFile(join(root, "openapi", file), "utf8"));
}

/** A vendor with only one way to authenticate. */
export interface PlainVendor {
  readonly name: string;
  readonly file: string;
  /** Its variant of the union and its configuration. */
  readonly input: string;
  readonly config: string;
  /** Its only way to authenticate. */
  readonly method: string;
}

/** A vendor with several ways to authenticate. */
export interface ComposedVendor {
  readonly name: string;
  readonly file: string;
  readonly config: string;
  /** Its first configuration, and the way to authenticate of that. */
  readonly variant: string;
  readonly method: string;
}

export const sourceFile = "common/source.yaml";
export const { SourceInput } = await read(sourceFile);
export const references = Object.entries<string>(SourceInput.discriminator.mapping);

export const plain: PlainVendor[] = [];
export const composed: ComposedVendor[] = [];
for (const [name, reference] of references) {
  const [path = "", input = ""] = reference.split("#/");
  const file = join("common", path);
  const schemas = await read(file);
  const config = schemas[input].properties[name].$ref.slice("#/".length);
  const { oneOf, properties } = schemas[config];
  if (oneOf) {
    const variant = oneOf[0].$ref.slice("#/".length);
    const method = schemas[variant].properties.auth_method.const;
    composed.push({ name, file, config, variant, method });
  } else plain.push({ name, file, input, config, method: properties.auth_method.const });
}
