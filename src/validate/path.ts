import { toPointer } from "../json.ts";
import { shownKey } from "./shown-key.ts";

/**
 * A path in the input, as a linked list: a key, and the node of the object or list that has it. The input
 * itself has no node. Nodes are compared by identity: the paths of the fields in one object share its node.
 */
export interface PathNode {
  readonly parent: PathNode | undefined;
  readonly key: string | number;
  /** The position among the siblings. A missing field has a fraction, which lies between two fields. */
  readonly order: number;
}

/** The keys on the way from the input, as `ValidationIssue.path` has them. */
export function keysOf(path: PathNode | undefined): (string | number)[] {
  return nodesTo(path).map(({ key }) => shownKey(key));
}

/** The path as a JSON Pointer (RFC 6901). */
export function pointerOf(path: PathNode | undefined): string {
  return toPointer(keysOf(path));
}

/** Sorts paths in reading order: an object comes before its fields. */
export function comparePaths(a: PathNode | undefined, b: PathNode | undefined): number {
  const [left, right] = [nodesTo(a), nodesTo(b)];
  for (const [depth, { order }] of left.entries()) {
    const difference = order - (right[depth]?.order ?? order);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Whether a path equals another or lies inside it. */
export function isInside(inner: PathNode | undefined, outer: PathNode): boolean {
  return nodesTo(inner).includes(outer);
}

/** The nodes on the way from the input to this one, which comes last. */
function nodesTo(path: PathNode | undefined): PathNode[] {
  return path ? [...nodesTo(path.parent), path] : [];
}
