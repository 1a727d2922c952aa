import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * The id of a project. Old ids of Google Workspace have a domain in front.
 * https://cloud.google.com/resource-manager/docs/creating-managing-projects
 */
const projectId = /^(?:[a-z\d-]+(?:\.[a-z\d-]+)+:)?[a-z][a-z\d-]{4,28}[a-z\d]$/;

/** Finds the name or number of a project in place of its id, and an id with other text around it. */
export function projectMistake({ path, clean }: TextField): Mistake | undefined {
  if (projectId.test(clean)) return undefined;
  if (/^\d+$/.test(clean))
    return mistake("This is a project number. Enter the project ID, such as acme-analytics.");
  const [, ofResource, ofQuery, ofDataset] =
    /\bprojects\/([^/?#]+)|[?&]project=([^&#]+)|^`?([a-z][a-z\d-]+)[.:](?!\/)/.exec(clean) ?? [];
  const found = ofResource ?? ofQuery ?? ofDataset ?? clean.toLowerCase();
  const value = projectId.test(found) ? found : undefined;
  return mistake(
    "This does not look like a project ID. Enter only the ID, such as acme-analytics.",
    value && [{ path, value }],
  );
}

function mistake(message: string, changes?: Mistake["changes"] | ""): Mistake {
  return { code: "project_id", message, changes: changes || undefined };
}
