import type { ImportSource, SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };

const { requestBody, responses } = document.paths["/import/sources"].post;
const requests = requestBody.content["application/json"].examples;
const envelopes: Readonly<Record<string, { readonly value: unknown }>> =
  responses["200"].content["application/json"].examples;

/** One example of `createImportSource`. */
export interface Example {
  /** The vendor and the `auth_method`, such as `postgres.password_auth`. */
  readonly name: string;
  readonly source: SourceInput;
  /** The body of the response. */
  readonly envelope: { readonly data: { readonly source: ImportSource } };
}

/** Every example of the document: one for each vendor and way to authenticate. */
export const examples: readonly Example[] = Object.entries(requests).map(([name, { value }]) => ({
  name,
  // The lint checks both against their schemas, and the types are made from the same schemas.
  source: value.source as SourceInput,
  envelope: envelopes[name]?.value as Example["envelope"],
}));

/** One example, for uses in which the vendor does not matter. */
export const [anyExample = never()] = examples;

function never(): never {
  throw new Error("The document has no examples.");
}
