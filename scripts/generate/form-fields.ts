import { type Json, type JsonObject, objectAt, objectEntriesIn, resolve, textsIn } from "../lib/json.ts";

/** An object of the document, and the path of its fields in a source. */
interface Owner {
  readonly document: JsonObject;
  readonly owner: JsonObject;
  readonly path: readonly string[];
  /** Whether the object must be present when its fields are visible. */
  readonly required: boolean;
  readonly skip: readonly string[];
  readonly conditions?: readonly JsonObject[];
}

export interface Field extends JsonObject {
  path: string[];
  name: string;
}

/** The inputs of an object, in the order of its fields. */
export function fieldsOf(at: Owner): Field[] {
  const properties = propertiesOf(at.document, at.owner);
  const switches = new Map([...properties].map(([name, property]) => [property["x-shows"], name]));
  const required = at.required ? textsIn(at.owner.required) : [];
  return [...properties].flatMap(([name, property]) => {
    if (at.skip.includes(name)) return [];
    const path = [...at.path, name];
    const control = switches.get(name);
    const shown = control === undefined ? [] : [{ name: [...at.path, control].join("."), values: [true] }];
    const conditions = [...(at.conditions ?? []), ...shown];
    if (isInput(property)) return [fieldOf(property, path, required.includes(name), conditions)];
    return fieldsOf({
      ...at,
      owner: property,
      path,
      required: required.includes(name) || shown.length > 0,
      skip: [],
      conditions,
    });
  });
}

function fieldOf(
  property: JsonObject,
  path: string[],
  required: boolean,
  conditions: readonly JsonObject[],
): Field {
  const secret = property.writeOnly === true;
  const { title, "x-help": help, "x-placeholder": placeholder, "x-suggested": suggested } = property;
  const kind = kindOf(property);
  const example = kind === "text" || kind === "number" ? String(property.example) : undefined;
  return {
    path,
    name: path.join("."),
    label: title,
    help,
    ...(!secret && { placeholder: placeholder ?? example }),
    kind,
    required,
    secret,
    suggested,
    options: Array.isArray(property.enum)
      ? property.enum.map((value) => ({ value: String(value), label: String(value) }))
      : undefined,
    min: property.minimum ?? lengthOf(property.minLength),
    max: property.maximum ?? property.maxLength,
    format: kind === "text" ? property.format : undefined,
    conditions: conditions.length > 0 ? [...conditions] : undefined,
  };
}

/** Leaves out a minimum of one character: only an empty text is shorter, and a form reports it as missing. */
function lengthOf(minLength: Json | undefined): Json | undefined {
  return minLength === 1 ? undefined : minLength;
}

function kindOf({ type, enum: choices, writeOnly, "x-input": input }: JsonObject): Json | undefined {
  if (input !== undefined) return input;
  if (choices !== undefined) return "select";
  if (type === "boolean") return "checkbox";
  if (type === "integer" || type === "number") return "number";
  return writeOnly === true ? "secret" : "text";
}

/** Whether a property has one input in a form: it is a single value, or an object that the user picks as a file. */
function isInput({ properties, "x-input": input }: JsonObject): boolean {
  return properties === undefined || input !== undefined;
}

/** The fields of an object by name. The siblings of a `$ref` override those of its target. */
export function propertiesOf(document: JsonObject, owner: JsonObject): Map<string, JsonObject> {
  const properties = objectEntriesIn(objectAt(owner, "properties"));
  return new Map(
    properties.map(([name, property]) => [name, { ...resolve(document, property), ...property }]),
  );
}
