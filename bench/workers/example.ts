import type { SourceInput } from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };

const { requestBody, responses } = document.paths["/import/sources"].post;
const name = "postgres.password_auth";

/** The source that every peer creates. */
export const source = requestBody.content["application/json"].examples[name].value.source as SourceInput;

/** What the API answers. */
export const answer = JSON.stringify(responses[200].content["application/json"].examples[name].value);
