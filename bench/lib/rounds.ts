/** Takes one figure of a series. */
export type Measure = () => number | Promise<number>;

/**
 * Takes every measure once in each round, each round in another order, so that all of them meet the same machine.
 * The first rounds are thrown away: after them the engine has compiled what is hot.
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

/** A record of what is made for each name. */
export function recordOf<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
}
