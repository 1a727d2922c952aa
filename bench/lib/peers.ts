import type { SourceInput } from "prequel-import";
import type { Options } from "../peers/options.ts";
import peers from "../peers/peers.json" with { type: "json" };

/** The clients, by the names of their files in `peers/` and in the order of the tables. */
export { peers };

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as PeerName[];

export async function forEachPeer<T>(work: (name: PeerName) => Promise<T>): Promise<Record<PeerName, T>> {
  const results = {} as Record<PeerName, T>;
  for (const name of peerNames) results[name] = await work(name);
  return results;
}

/** A client that is ready to create a source. */
export interface Connected {
  /** The object that a user holds and may print. */
  readonly client: unknown;
  create(source: SourceInput): Promise<{ id: string }>;
}

/** The compiled file of a client. Otherwise the measurement would include a compiler. */
export function compiled(file: string): string {
  return new URL(`../generated/peers/${file}.mjs`, import.meta.url).href;
}

export async function connectPeer(name: PeerName, options: Options): Promise<Connected> {
  const peer: { connect(options: Options): Connected } = await import(compiled(name));
  return peer.connect(options);
}

export function connectPeers(options: Options): Promise<Record<PeerName, Connected>> {
  return forEachPeer((name) => connectPeer(name, options));
}
