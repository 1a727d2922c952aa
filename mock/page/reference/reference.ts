import type { OpenApiDocument } from "../../src/api/open-api-document.ts";
import { isPlainObject, valueAt } from "../../src/json.ts";
import { methods } from "../../src/request-parts.ts";
import { byId, details } from "../element.ts";
import { paragraphs } from "../text.ts";
import { operationView } from "./operation.ts";

const operations = byId("operations", HTMLElement);

/** Shows every operation of a document, and opens the one that the address names. */
export function showReference(document: OpenApiDocument): void {
  const { title, version, description } = isPlainObject(document.info) ? document.info : {};
  const about = details([`About ${title}, version ${version}`], ...paragraphs(String(description ?? "")));
  operations.replaceChildren(about, ...operationsOf(document));
  openTarget();
}

addEventListener("hashchange", openTarget);

function operationsOf(document: OpenApiDocument): HTMLElement[] {
  const paths = isPlainObject(document.paths) ? Object.entries(document.paths) : [];
  return paths.flatMap(([path, item]) => {
    const entries = isPlainObject(item) ? Object.entries(item) : [];
    return entries.flatMap(([method, operation]) =>
      isPlainObject(operation) && methods.some((known) => known === method)
        ? [operationView({ document, method, path, operation, shared: valueAt(item, ["parameters"]) })]
        : [],
    );
  });
}

function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
}
