import type { SourceInput } from "prequel-import";

/** The document, as far as it is read here. */
export interface Document {
  readonly paths: {
    readonly "/import/sources": {
      readonly post: {
        readonly requestBody: {
          readonly content: {
            readonly "application/json": {
              readonly examples: Readonly<
                Record<string, { readonly value: { readonly source: SourceInput } }>
              >;
            };
          };
        };
      };
    };
  };
}

/** Every source among the document's examples: all of them are valid. */
export function sourcesOf(document: Document): SourceInput[] {
  const { examples } = document.paths["/import/sources"].post.requestBody.content["application/json"];
  return Object.values(examples).map(({ value }) => value.source);
}
