/** Every peer by its file's name, in the order of the tables. Apart from the peers, which are generated first. */
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
