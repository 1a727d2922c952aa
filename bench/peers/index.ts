import type { SourceInput } from "prequel-import";
import * as axios from "./axios.ts";
import * as heyApi from "./hey-api.ts";
import * as ky from "./ky.ts";
import type { PeerName } from "./names.ts";
import * as openapiFetch from "./openapi-fetch.ts";
import type { Options } from "./options.ts";
import * as prequelImport from "./prequel-import.ts";
import * as rawFetch from "./raw-fetch.ts";
import * as redocly from "./redocly.ts";

/** A client, ready to create a source. */
export interface Connected {
  /** What a user would hold, and might print. */
  readonly client: unknown;
  create(source: SourceInput): Promise<{ id: string }>;
}

export const peers: Readonly<Record<PeerName, { connect(options: Options): Connected }>> = {
  "raw-fetch": rawFetch,
  "prequel-import": prequelImport,
  "openapi-fetch": openapiFetch,
  "hey-api": heyApi,
  redocly,
  ky,
  axios,
};
