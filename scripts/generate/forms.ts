import { type JsonObject, textAt } from "../lib/json.ts";
import { type Field, fieldsOf, propertiesOf } from "./form-fields.ts";
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
