import { createRequire } from "node:module";
import type ts from "typescript";
import { isObject, type Json, type JsonObject, mapJson, resolve } from "../lib/json.ts";

// With `import`, Node and tsx would search the large file of TypeScript for its exports, which takes two seconds.
const require = createRequire(import.meta.url);
const openapiTS: typeof import("openapi-typescript").default = require("openapi-typescript").default;
const typescript: typeof ts = require("typescript");

/**
 * The document's types. openapi-typescript writes every schema inside `components["schemas"]`; here each one
 * is a type under its own name, so that an editor shows `PostgresConfig` rather than the path to it.
 */
export async function typesOf(document: JsonObject): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(forReaders(document)), {
    defaultNonNullable: false,
    silent: true,
  });
  const schemas: ts.Node[] = [];
  // The parts that the document lacks, such as webhooks, are empty aliases.
  const parts = nodes.filter((node) => !typescript.isTypeAliasDeclaration(node));
  const rest = parts.map((node) => {
    if (!typescript.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
    return typescript.visitEachChild(node, (member) => hoist(member, schemas), undefined);
  });
  return readable(print([...schemas, ...rest].map((node) => mapNodes(node, allowUndefined))));
}

/** Moves the members of `schemas` into types of their own, and leaves references to them. */
function hoist(member: ts.Node, schemas: ts.Node[]): ts.Node {
  if (!typescript.isPropertySignature(member) || nameOf(member) !== "schemas") return member;
  return typescript.visitEachChild(
    member,
    function visit(child: ts.Node): ts.Node {
      if (typescript.isTypeLiteralNode(child)) return typescript.visitEachChild(child, visit, undefined);
      if (!typescript.isPropertySignature(child) || !child.type) return child;
      const name = nameOf(child);
      const alias = typescript.factory.createTypeAliasDeclaration(
        [typescript.factory.createModifier(typescript.SyntaxKind.ExportKeyword)],
        name,
        undefined,
        child.type,
      );
      schemas.push(
        typescript.setSyntheticLeadingComments(alias, typescript.getSyntheticLeadingComments(child)),
      );
      return typescript.factory.createPropertySignature(
        undefined,
        name,
        undefined,
        typescript.factory.createTypeReferenceNode(name),
      );
    },
    undefined,
  );
}

/** A copy of a tree, with `change` applied to every node, innermost first. */
function mapNodes(node: ts.Node, change: (node: ts.Node) => ts.Node): ts.Node {
  return change(typescript.visitEachChild(node, (child) => mapNodes(child, change), undefined));
}

/**
 * Lets an optional property be `undefined`. With `exactOptionalPropertyTypes`, a caller could not pass on an optional
 * value of their own otherwise.
 */
function allowUndefined(node: ts.Node): ts.Node {
  if (!typescript.isPropertySignature(node) || !node.questionToken || !node.type) return node;
  const { modifiers, name, questionToken, type } = node;
  // `never` means that the operation has no such part.
  if (type.kind === typescript.SyntaxKind.NeverKeyword) return node;
  const members = typescript.isUnionTypeNode(type) ? type.types : [type];
  const union = typescript.factory.createUnionTypeNode([
    ...members,
    typescript.factory.createKeywordTypeNode(typescript.SyntaxKind.UndefinedKeyword),
  ]);
  return typescript.factory.updatePropertySignature(node, modifiers, name, questionToken, union);
}

function nameOf(member: ts.PropertySignature): string {
  return typescript.isIdentifier(member.name) || typescript.isStringLiteral(member.name)
    ? member.name.text
    : "";
}

function print(nodes: readonly ts.Node[]): string {
  const file = typescript.createSourceFile("types.ts", "", typescript.ScriptTarget.ES2022);
  const printer = typescript.createPrinter();
  const texts = nodes.map((node) => printer.printNode(typescript.EmitHint.Unspecified, node, file));
  return texts.map((text) => `${text}\n`).join("\n");
}

/**
 * The document with descriptions that help in an editor: every reference has the description of its target, and every
 * fact that is not certain says so. It has no discriminators: the generator would explain them in its own terms, and
 * the types distinguish the variants without them.
 */
function forReaders(document: JsonObject): JsonObject {
  return mapJson(document, ({ discriminator, "x-evidence": evidence, ...whole }) => {
    const node = withoutCounts(withoutLabel(whole));
    const { description } = { ...resolve(document, node), ...node };
    const sentences = [description, evidence && `Evidence: ${evidence}.`].filter(
      (text) => text !== undefined,
    );
    return { ...node, ...(sentences.length > 0 && { description: sentences.join("\n\n") }) };
  });
}

/** Removes the title of a single value: it is the label of an input, and the description says more. */
function withoutLabel({ title, ...node }: JsonObject): JsonObject {
  const isValue = typeof node.type === "string" && node.type !== "object" && node.type !== "array";
  return title === undefined || isValue ? node : { title, ...node };
}

/** Removes an `anyOf` that only limits the number of properties: the generator would turn it into `unknown`. */
function withoutCounts({ anyOf, ...node }: JsonObject): JsonObject {
  const counts = (branch: Json) => isObject(branch) && branch.maxProperties !== undefined;
  return anyOf === undefined || (Array.isArray(anyOf) && anyOf.every(counts)) ? node : { ...node, anyOf };
}

/** Shortens references, turns tags into text, and removes indentation, which an editor would show as code. */
function readable(code: string): string {
  return code
    .replace(/components\["schemas"\]\["(\w+)"\]/g, "$1")
    .replace(/^( *\* )Format: password\n/gm, "")
    .replace(/^( *)\* @description /gm, "$1*\n$1* ")
    .replace(/\/\*\*\n *\*\n/g, "/**\n")
    .replace(/\/\*\* @description /g, "/** ")
    .replace(/^( *\*) {5}/gm, "$1 ")
    .replace(/^ *\* @(?:constant|enum \{\w+\})\n/gm, "")
    .replace(/ +$/gm, "");
}
