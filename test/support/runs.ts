/// <reference types="vite/client" />

/** Whether this is `npm run soak`, which draws more cases than `npm test` has time for. */
const soaking = import.meta.env.MODE === "soak";

/** How many cases to draw: fewer in `npm test`, more in `npm run soak`. */
export function runs(test: number, soak: number): number {
  return soaking ? soak : test;
}
