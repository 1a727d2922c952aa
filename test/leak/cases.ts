import fc from "fast-check";
import { echoes } from "./echoes.ts";
import { errorStatuses, failures, statusFailure } from "./failures.ts";
import { type Case, doors } from "./leaks.ts";
import { spellings } from "./marks.ts";
import type { Place } from "./places.ts";
import { secrets } from "./secrets.ts";

const drawn = fc.record({
  failure: fc.oneof(
    fc.constantFrom(...failures),
    fc.integer({ min: Math.min(...errorStatuses), max: Math.max(...errorStatuses) }).map(statusFailure),
  ),
  door: fc.constantFrom(...doors),
  secret: secrets,
  echo: fc.constantFrom(...echoes),
  spelling: fc.constantFrom(...Object.keys(spellings)),
  repeats: fc.integer({ min: 0, max: 1 }),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

/** Any failure of any call that has a secret in this place. */
export function anyCase(place: Place): fc.Arbitrary<Case> {
  return drawn.map((given) => toCase(place, given));
}

/** Every failure through either door, once; all else about them is drawn. */
export function everyFailure(place: Place): Case[] {
  const pairs = failures.flatMap((failure) => doors.map((door) => ({ failure, door })));
  const samples = fc.sample(drawn, pairs.length);
  return samples.map((sample, i) => toCase(place, { ...sample, ...pairs[i] }));
}

const raw = (text: string) => text;
const wholeEchoes = echoes.filter(({ whole }) => whole);

/** A short secret is echoed as it is, where it is the whole of a string: elsewhere it may stay. */
function toCase(place: Place, given: Drawn): Case {
  const secret = given.secret[place.kind];
  const whole = wholeEchoes[echoes.indexOf(given.echo) % wholeEchoes.length] ?? given.echo;
  const echo = secret.short && !given.echo.whole ? whole : given.echo;
  const spelling = secret.short || echo.rawOnly ? raw : (spellings[given.spelling] ?? raw);
  return { ...given, place, secret, echo, spelling };
}
