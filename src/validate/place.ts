/** Where in the input something is: a key of an object or an index of a list. The input itself has none. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
  /** Its position among its siblings; a missing field has a fraction, between those that are present. */
  readonly order: number;
}

export function pathOf(place: Place | undefined): (string | number)[] {
  return upwards(place).map(({ key }) => key);
}

/** RFC 6901. */
export function pointerOf(place: Place | undefined): string {
  const parts = pathOf(place).map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return parts.join("");
}

/** Negative when a reader meets `a` first; what is around a place comes before it. */
export function byReadingOrder(a: Place | undefined, b: Place | undefined): number {
  const [one, other] = [upwards(a), upwards(b)];
  for (const [depth, { order }] of one.entries()) {
    const difference = order - (other[depth]?.order ?? order);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Whether it is a place, or stands somewhere in it. */
export function isInside(inner: Place | undefined, outer: Place): boolean {
  return upwards(inner).includes(outer);
}

/** The places from the outermost one to this one. */
function upwards(place: Place | undefined): Place[] {
  return place ? [...upwards(place.parent), place] : [];
}
