/**
 * The peers by the names of their files, in the order of the tables. Importing the peers themselves would load what
 * they generate, and that is made first.
 */
export const peerNames = [
  "raw-fetch",
  "prequel-import",
  "openapi-fetch",
  "hey-api",
  "redocly",
  "ky",
  "axios",
] as const;

export type PeerName = (typeof peerNames)[number];
