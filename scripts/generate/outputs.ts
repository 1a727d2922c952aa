import { type JsonObject, objectAt, objectsIn, textAt } from "../lib/json.ts";
import { type Document, header } from "./document.ts";
import { formsOf, suggestedValuesOf } from "./forms.ts";
import { operationsOf } from "./operations.ts";
import { secretFieldsOf } from "./secret-fields.ts";
import { typesOf } from "./types.ts";
import { validatorOf } from "./validator.ts";
import { type VendorFacts, vendorsOf } from "./vendors.ts";

/** The content of every file of `src/generated`, by name. */
export async function outputsOf(document: Document, packageVersion: string): Promise<Map<string, string>> {
  const { published, authored } = document;
  const vendors = vendorsOf(published);
  const code = {
    "document.ts": facts(authored, packageVersion),
    "forms.ts": formsOf(authored, vendorsOf(authored)),
    "secrets.ts": secrets(authored),
    "suggested-values.ts": suggestedValuesOf(authored, vendorsOf(authored)),
    "types.ts": await typesOf(published),
    "validator.ts": validatorOf(authored),
    "vendors.ts": vendorTable(vendors),
  };
  const files = Object.entries(code).map(([name, text]): [string, string] => [
    name,
    `// ${header}\n\n${text}`,
  ]);
  const json = JSON.stringify({ "x-generated": header, ...published }, null, 2);
  return new Map([...files, ["openapi.json", `${json}\n`]]);
}

function facts(document: JsonObject, packageVersion: string): string {
  const operations = operationsOf(document);
  const methods = [...new Set(operations.map(({ method }) => method))];
  const rows = operations.map(
    ({ method, path, ...operation }) =>
      `  ${JSON.stringify(`${method} ${path}`)}: ${JSON.stringify(operation)},\n`,
  );
  const [server] = objectsIn(document.servers);
  const key = objectAt(document, "components", "securitySchemes", "ApiKeyAuth");
  return [
    'import type { Operation } from "../document/operation.ts";\n',
    constant(
      "The version of the document: what `X-Prequel-Api-Version` says.",
      "apiVersion",
      textAt(objectAt(document, "info"), "version"),
    ),
    constant("The first server of the document.", "defaultBaseUrl", textAt(server, "url")),
    constant("The header that carries the API key.", "keyHeader", textAt(key, "name")),
    constant("The version of this package.", "packageVersion", packageVersion),
    `/** The methods of the operations. */
export type Method = ${methods.map((method) => JSON.stringify(method)).join(" | ")};
`,
    `/** Every operation, by method and path. */
export const operations: Readonly<Record<string, Operation>> = {
${rows.join("")}};
`,
  ].join("\n");
}

function secrets(document: JsonObject): string {
  const rows = [...secretFieldsOf(document)].map(([name, kind]) => `  ${JSON.stringify(name)}: "${kind}",\n`);
  return `/** The fields that the document marks \`writeOnly\`, and their aliases: a secret value, or an object that contains some. */
export const secretFields: Readonly<Record<string, "value" | "object">> = {
${rows.join("")}};
`;
}

/** The types that users of `client.sources` need in addition to those of the vendors. */
const shared = ["Column", "ConnectionTest", "ImportSource", "SchemaRequest", "SourceInput", "SourceUpdate"];

function vendorTable(vendors: readonly VendorFacts[]): string {
  const names = vendors.map(({ vendor }) => `  ${JSON.stringify(vendor)},\n`);
  const methods = vendors.map(
    ({ vendor, methods }) => `  ${vendor}: ${JSON.stringify(methods.map(({ method }) => method))},\n`,
  );
  const titles = vendors.map(({ vendor, title }) => `  ${vendor}: ${JSON.stringify(title)},\n`);
  const types = [...shared, ...vendors.map(({ inputName }) => inputName)].sort();
  return `export type {
${types.map((name) => `  ${name},\n`).join("")}} from "./types.ts";

/** Every vendor that a source can be created for. */
export const vendors = [
${names.join("")}] as const;

/** A vendor, such as \`"postgres"\`: the value of \`vendor\` and the key of the vendor's configuration. */
export type Vendor = (typeof vendors)[number];

/** The names of the vendors as people write them, such as \`"PostgreSQL"\`. */
export const vendorTitles: Readonly<Record<Vendor, string>> = {
${titles.join("")}};

/** The ways to authenticate with each vendor: the values of \`auth_method\`. */
export const authMethods = {
${methods.join("")}} as const satisfies Record<Vendor, readonly string[]>;
`;
}

function constant(comment: string, name: string, value: string): string {
  return `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value)};\n`;
}
