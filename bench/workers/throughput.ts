/** The rate at which calls are done while so many are in flight: each that ends makes room for the next. */
export async function callsPerSecond(
  call: () => Promise<unknown>,
  calls: number,
  inFlight: number,
): Promise<number> {
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return calls / ((performance.now() - started) / 1000);
}
