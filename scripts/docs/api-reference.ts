import {
  asObject,
  isObject,
  type JsonObject,
  objectAt,
  objectEntriesIn,
  objectsIn,
  refName,
  resolve,
  textAt,
} from "../lib/json.ts";
import { table } from "../lib/markdown.ts";
import { operationsIn } from "../lib/operations.ts";

/** The pages about the HTTP API, by file name: one for each operation of the document, and a list of them. */
export function apiReference(document: JsonObject): ReadonlyMap<string, string> {
  const operations = operationsIn(document).map(({ method, path, operation }) => ({
    title: `${method.toUpperCase()} ${path}`,
    node: operation,
  }));
  const pages = operations.map(
    (operation) => [fileOf(operation), operationPage(document, operation)] as const,
  );
  return new Map([["http-api.md", overview(document, operations)], ...pages]);
}

interface Operation {
  readonly title: string;
  readonly node: JsonObject;
}

const fileOf = ({ node }: Operation) => `${textAt(node, "operationId")}.md`;

function overview(document: JsonObject, operations: readonly Operation[]): string {
  const info = objectAt(document, "info");
  const [key] = objectsIn(objectAt(document, "components", "securitySchemes"));
  return joined(
    "# HTTP API",
    textAt(info, "description"),
    `Version ${textAt(info, "version")}. Every request needs the header \`${textAt(key, "name")}\`.`,
    "## Servers",
    table(
      ["server", "address"],
      objectsIn(document.servers).map((server) => [textAt(server, "description"), code(server.url)]),
    ),
    "## Operations",
    table(
      ["operation", "what it does"],
      operations.map((operation) => [
        `[${operation.title}](${fileOf(operation)})`,
        textAt(operation.node, "summary"),
      ]),
    ),
  );
}

function operationPage(document: JsonObject, { title, node }: Operation): string {
  const at = (value: unknown) => resolve(document, asObject(value));
  const parameters = objectsIn(node.parameters).map(at);
  const body = node.requestBody === undefined ? undefined : at(node.requestBody);
  const responses = objectEntriesIn(node.responses).map(([status, one]) => ({ status, response: at(one) }));
  return joined(
    `# ${title}`,
    textAt(node, "description"),
    linkToDocs(node),
    parameters.length > 0 &&
      joined(
        "## Parameters",
        table(
          ["name", "in", "required", "type", "description"],
          parameters.map((one) => [
            code(one.name),
            String(one.in),
            one.required ? "yes" : "",
            typeOf(at(one.schema)),
            textAt(one, "description") + evidenceOf(one),
          ]),
        ),
      ),
    body && joined("## Request", `${schemaLink(body)}: ${textAt(body, "description")}`, examplesOf(body)),
    "## Responses",
    table(
      ["status", "body", "description"],
      responses.map(({ status, response }) => [
        status,
        schemaLink(response),
        textAt(response, "description") + evidenceOf(response),
      ]),
    ),
    ...responses.filter(({ status }) => status.startsWith("2")).map(({ response }) => examplesOf(response)),
  );
}

function linkToDocs({ externalDocs }: JsonObject): string | false {
  return isObject(externalDocs) && `[In the API's own reference](${textAt(externalDocs, "url")})`;
}

function contentOf({ content }: JsonObject): JsonObject {
  return asObject(asObject(content)["application/json"]);
}

/** A link to the type of a body. */
function schemaLink(owner: JsonObject): string {
  const { schema } = contentOf(owner);
  return isObject(schema) ? `{@link schemas.${refName(schema)} | ${refName(schema)}}` : "none";
}

function examplesOf(owner: JsonObject): string {
  const { examples } = contentOf(owner);
  return joined(
    ...objectEntriesIn(examples).map(([name, example]) => {
      const value = JSON.stringify(example.value, null, 2);
      return `<details><summary>${name}</summary>\n\n\`\`\`json\n${value}\n\`\`\`\n\n</details>`;
    }),
  );
}

function typeOf({ type, minimum, maximum, enum: values }: JsonObject): string {
  if (Array.isArray(values)) return values.map(code).join(" or ");
  return minimum === undefined ? String(type) : `${type}, ${minimum} to ${maximum}`;
}

const evidenceOf = (node: JsonObject) => (node["x-evidence"] ? ` (${node["x-evidence"]})` : "");

const code = (value: unknown) => `\`${value}\``;

/** Joins the parts of a page that exist. */
function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join("\n\n");
}
