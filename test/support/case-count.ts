/// <reference types="vite/client" />

const isSoak = import.meta.env.MODE === "soak";

/** The number of random cases to test: the first in `npm test`, the second in `npm run soak`. */
export function caseCount(test: number, soak: number): number {
  return isSoak ? soak : test;
}
