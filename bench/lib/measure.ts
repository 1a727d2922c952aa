/** Whether this is a short run. The docs have the figures of a full run. */
export const quick = process.argv.includes("--quick");

export function count(inQuickRun: number, inFullRun: number): number {
  return quick ? inQuickRun : inFullRun;
}

/** Takes one measurement of one candidate. */
export type Measure = () => number | Promise<number>;

/**
 * Measures every candidate once per round, each round in a different order, so that a machine that is busy for a
 * while slows all of them. The warm-up rounds are not recorded: in them the engine compiles the hot code.
 */
export async function interleave<Name extends string>(
  candidates: Readonly<Record<Name, Measure>>,
  rounds: number,
  warmUpRounds = 0,
): Promise<Record<Name, number[]>> {
  const series = mapValues(candidates, (): number[] => []);
  const order = Object.keys(candidates) as Name[];
  for (let round = -warmUpRounds; round < rounds; round++) {
    for (const name of order) {
      const measurement = await candidates[name]();
      if (round >= 0) series[name].push(measurement);
    }
    order.push(...order.splice(0, 1));
  }
  return series;
}

/** The milliseconds that some work takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The rate of calls with a fixed number in flight: each call that ends starts the next one. */
export async function callsPerSecond(call: () => Promise<unknown>, calls: number, inFlight: number) {
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  const lanes = () => Promise.all(Array.from({ length: inFlight }, lane));
  return calls / ((await milliseconds(lanes)) / 1000);
}

export function mapValues<Name extends string, In, Out>(
  record: Readonly<Record<Name, In>>,
  change: (value: In, name: Name) => Out,
): Record<Name, Out> {
  const names = Object.keys(record) as Name[];
  return Object.fromEntries(names.map((name) => [name, change(record[name], name)])) as Record<Name, Out>;
}
