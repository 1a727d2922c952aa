/** What a series is measured by: it gives one figure each time it is asked. */
export type Measure = () => number | Promise<number>;

/**
 * Asks every measure once in each round, each round in another order, so that all of them meet the same machine.
 * What the first rounds give is thrown away: by then the engine has compiled what is hot.
 */
export async function interleave<Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
  rounds: number,
  warmUp = 0,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[];
  const series = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const at of names.keys()) {
      const name = names[(at + round + warmUp) % names.length] as Name;
      const figure = await measures[name]();
      if (round >= 0) series[name].push(figure);
    }
  }
  return series;
}

/** The same for every name. */
export function forEach<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
}
