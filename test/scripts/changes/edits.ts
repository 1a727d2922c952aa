import { expect } from "vitest";
import type { Change } from "../../../scripts/changes/change.ts";
import { documentChanges } from "../../../scripts/changes/document-changes.ts";
import { readReleasedDocument } from "../../../scripts/changes/released.ts";
import { type JsonObject, objectAt } from "../../../scripts/lib/json.ts";
import { root } from "../../support/project.ts";

export const released = await readReleasedDocument(root);

/** Changes a document in place. */
export type Edit = (document: JsonObject) => void;

/** The changes between the released document and an edited copy. */
export function changesAfter(edit: Edit): Change[] {
  const edited = structuredClone(released);
  edit(edited);
  // Without the keys that an edit has set to `undefined`.
  const current = JSON.parse(JSON.stringify(edited));
  expect(current).not.toEqual(released);
  return documentChanges(released, current);
}

export const schemaOf = (document: JsonObject, name: string) =>
  objectAt(document, "components", "schemas", name);
export const fieldsOf = (document: JsonObject, name: string) =>
  objectAt(schemaOf(document, name), "properties");
export const fieldOf = (document: JsonObject, name: string, field: string) =>
  objectAt(fieldsOf(document, name), field);
export const operationOf = (document: JsonObject, path: string, method: string) =>
  objectAt(document, "paths", path, method);

export function listOf(owner: JsonObject, key: string) {
  const list = owner[key];
  if (!Array.isArray(list)) throw new TypeError(`${key} is not a list.`);
  return list;
}

export function parameterOf(document: JsonObject, name: string): JsonObject {
  const parameters = listOf(operationOf(document, "/import/sources", "get"), "parameters");
  return objectAt(
    { found: parameters.find((one) => JSON.stringify(one).includes(`"${name}"`)) ?? null },
    "found",
  );
}
