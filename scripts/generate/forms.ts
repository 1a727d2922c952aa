import { isObject, type Json, type JsonObject, objectAt, resolve, textAt } from "../lib/json.ts";
import type { MethodFacts, VendorFacts } from "./vendors.ts";

/** Writes the form of each vendor for `prequel-import/form`. The document must still have its authoring extensions. */
export function formsOf(document: JsonObject, vendors: readonly VendorFacts[]): string {
  const forms = vendors.map((facts) => `  ${facts.vendor}: ${code(formOf(document, facts))},\n`);
  return `import type { SourceForm } from "../form/source-form.ts";
import type { Vendor } from "./vendors.ts";

/**
 * The form of each vendor: its title, its methods, and its inputs in order. It is plain data, so one component can
 * render the forms of all vendors.
 */
export const sourceForms: Readonly<Record<Vendor, SourceForm>> = {
${forms.join("")}};
`;
}

/** The texts for the choice of a method. The document has texts for each method, but not for the choice. */
const choice = {
  label: "Authentication method",
  help: "The kind of credentials that you have for this source.",
};

/** Writes only the usual values, because the advice needs nothing else of the forms. */
export function suggestedValuesOf(document: JsonObject, vendors: readonly VendorFacts[]): string {
  const fields = vendors.flatMap((facts) => formOf(document, facts).fields);
  const rows = fields.flatMap(({ name, suggested }) =>
    suggested === undefined ? [] : [`  ${JSON.stringify(name)}: ${JSON.stringify(suggested)},\n`],
  );
  return `/** The usual value of a field, by its path with dots. */
export const suggestedValues: Readonly<Record<string, number>> = {
${rows.join("")}};
`;
}

interface Form {
  readonly title: string;
  readonly methods: readonly JsonObject[];
  readonly fields: readonly JsonObject[];
}

/** Each method and each input on a line of its own. */
function code({ title, methods, fields }: Form): string {
  const lines = (items: readonly JsonObject[]) =>
    items.map((item) => `      ${JSON.stringify(item)},\n`).join("");
  return `{
    title: ${JSON.stringify(title)},
    methods: [
${lines(methods)}    ],
    fields: [
${lines(fields)}    ],
  }`;
}

function formOf(document: JsonObject, { vendor, title, input, methods }: VendorFacts): Form {
  const options = methods.map(({ method, config }) => ({
    value: method,
    label: textAt(propertiesOf(document, config).get("auth_method"), "title"),
  }));
  const about = fieldsOf({ document, owner: input, path: [], required: true, skip: ["vendor", vendor] });
  const perMethod = methods.map(({ config }) =>
    fieldsOf({ document, owner: config, path: [vendor], required: true, skip: [] }),
  );
  const select = { kind: "select", required: true, secret: false, options };
  const fields = [...about, ...mergedFields(perMethod, methods, vendor)].flatMap((field): JsonObject[] => {
    if (field.name !== methodName(vendor)) return [field];
    return options.length > 1 ? [{ path: field.path, name: field.name, ...choice, ...select }] : [];
  });
  return { title, methods: options, fields };
}

function methodName(vendor: string): string {
  return `${vendor}.auth_method`;
}

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

interface Field extends JsonObject {
  path: string[];
  name: string;
}

/** The inputs of an object, in the order of its fields. */
function fieldsOf(at: Owner): Field[] {
  const properties = propertiesOf(at.document, at.owner);
  const switches = new Map([...properties].map(([name, property]) => [property["x-shows"], name]));
  const required = at.required && Array.isArray(at.owner.required) ? at.owner.required : [];
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

/** Whether a person fills in a property with one input: a single value, or an object in a file. */
function isInput({ properties, "x-input": input }: JsonObject): boolean {
  return properties === undefined || input !== undefined;
}

/**
 * The fields of all methods, each once. A field that only some methods have is visible for these methods. It comes
 * after the field that it follows in the first of them.
 */
function mergedFields(
  perMethod: readonly (readonly Field[])[],
  methods: readonly MethodFacts[],
  vendor: string,
): Field[] {
  const merged: { key: string; field: Field; methods: string[] }[] = [];
  for (const [index, fields] of perMethod.entries()) {
    let position = 0;
    for (const field of fields) {
      const key = field.name === methodName(vendor) ? field.name : JSON.stringify(field);
      let at = merged.findIndex((other) => other.key === key);
      if (at < 0) {
        at = position;
        merged.splice(at, 0, { key, field, methods: [] });
      }
      merged[at]?.methods.push(methods[index]?.method ?? "");
      position = at + 1;
    }
  }
  return merged.map(({ field, methods: values }) => {
    if (values.length === methods.length) return field;
    const conditions = Array.isArray(field.conditions) ? field.conditions : [];
    return { ...field, conditions: [{ name: methodName(vendor), values }, ...conditions] };
  });
}

function propertiesOf(document: JsonObject, owner: JsonObject): Map<string, JsonObject> {
  const properties = Object.entries(objectAt(owner, "properties"));
  return new Map(
    properties.flatMap(([name, property]) =>
      isObject(property) ? [[name, { ...resolve(document, property), ...property }]] : [],
    ),
  );
}
