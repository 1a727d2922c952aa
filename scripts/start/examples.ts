import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };

/** One example of the document: a source as a user would write it. */
export interface Example {
  readonly method: string;
  readonly source: SourceInput;
}

/** Every example of the create operation, one for each vendor and way to authenticate. */
export function exampleSources(): Example[] {
  const { examples } = document.paths["/import/sources"].post.requestBody.content["application/json"];
  return Object.entries(examples).map(([name, { value }]) => ({
    // Named after what is in them: `postgres.password_auth`.
    method: name.slice(name.indexOf(".") + 1),
    // The lint of the document holds every example against its schema, which the type is made from.
    source: value.source as SourceInput,
  }));
}
