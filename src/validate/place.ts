/** A position in the input: a key of an object, or an index of a list. The input itself has none. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
  /** Its position among its siblings; a missing field has a fraction, between those that are present. */
  readonly order: number;
}

export function pathOf(place: Place | undefined): (string | number)[] {
  return chainTo(place).map(({ key }) => key);
}

/** RFC 6901. */
export function pointerOf(place: Place | undefined): string {
  const parts = pathOf(place).map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return parts.join("");
}

/** Compares two places as `Array.sort` asks; an object comes before what is inside it. */
export function byReadingOrder(a: Place | undefined, b: Place | undefined): number {
  const [one, other] = [chainTo(a), chainTo(b)];
  for (const [depth, { order }] of one.entries()) {
    const difference = order - (other[depth]?.order ?? order);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Whether one place is the other, or lies inside it. */
export function isInside(inner: Place | undefined, outer: Place): boolean {
  return chainTo(inner).includes(outer);
}

/** The places on the way from the input to this one, which comes last. */
function chainTo(place: Place | undefined): Place[] {
  return place ? [...chainTo(place.parent), place] : [];
}
