// Made from openapi/ (document e64f02b9411a7e64) by `npm run generate`: do not edit.

/** The version of the document: what `X-Prequel-Api-Version` says. */
export const apiVersion = "2023-12-01";

/** The first server of the document. */
export const defaultBaseUrl = "https://api.prequel.co";

/** The header that carries the API key. */
export const keyHeader = "X-API-KEY";

/** The version of this package. */
export const packageVersion = "0.1.0";
