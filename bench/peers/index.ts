import type { SourceInput } from "prequel-import";
import * as axios from "./axios.ts";
import * as heyApi from "./hey-api.ts";
import * as ky from "./ky.ts";
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

/** Every peer by its file's name, in the order of the tables. */
export const peers = {
  "raw-fetch": rawFetch,
  "prequel-import": prequelImport,
  "openapi-fetch": openapiFetch,
  "hey-api": heyApi,
  redocly,
  ky,
  axios,
} satisfies Record<string, { connect(options: Options): Connected }>;

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as PeerName[];
