import fc from "fast-check";
import { changes } from "../support/encodings.ts";
import { type EntryPoint, entryPoints } from "../support/entry-points.ts";
import { echoEncodings } from "./canaries.ts";
import { type Echo, echoes } from "./echoes.ts";
import { errorStatuses, type Failure, failures, statusFailure } from "./failures.ts";
import type { SecretPosition } from "./secret-positions.ts";
import { type Secret, secrets } from "./secrets.ts";

/** One call with a secret, the way it fails, and the echo of the secret. */
export interface LeakCase {
  readonly position: SecretPosition;
  readonly failure: Failure;
  readonly entryPoint: EntryPoint;
  readonly secret: Secret;
  readonly echo: Echo;
  /** The encodings in which the server echoes the secret, the first one innermost. */
  readonly encodingNames: readonly string[];
  readonly maxRetries: number;
}

const names = Object.keys(entryPoints) as EntryPoint[];

const encodingNames = Object.keys(echoEncodings);
const outerNames = encodingNames.filter((name) => !(name in changes));

const drawn = fc.record({
  failure: fc.oneof(
    fc.constantFrom(...failures),
    fc.integer({ min: Math.min(...errorStatuses), max: Math.max(...errorStatuses) }).map(statusFailure),
  ),
  entryPoint: fc.constantFrom(...names),
  secrets,
  echo: fc.constantFrom(...echoes),
  encodingNames: fc
    .tuple(fc.constantFrom(...encodingNames), fc.option(fc.constantFrom(...outerNames)))
    .map(([inner, outer]) => (outer === null ? [inner] : [inner, outer])),
  maxRetries: fc.integer({ min: 0, max: 1 }),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

/** Any failure of any call with a secret in this position. */
export function anyCase(position: SecretPosition): fc.Arbitrary<LeakCase> {
  return drawn.map((values) => caseOf(position, values));
}

/** Every failure once, at the entry points by turns. Everything else is random. */
export function everyFailure(position: SecretPosition): LeakCase[] {
  const pairs = failures.map((failure, i) => ({ failure, entryPoint: names[i % names.length] ?? names[0] }));
  const samples = fc.sample(drawn, pairs.length);
  return samples.map((sample, i) => caseOf(position, { ...sample, ...pairs[i] }));
}

const raw: readonly string[] = [];
const echoesOfShort = echoes.filter(({ showsShort }) => showsShort);

/** A short secret is echoed unencoded, where the text around it identifies it. Elsewhere it may stay. */
function caseOf(position: SecretPosition, values: Drawn): LeakCase {
  const secret = values.secrets[position.kind];
  const other = echoesOfShort[echoes.indexOf(values.echo) % echoesOfShort.length] ?? values.echo;
  const echo = secret.short && !values.echo.showsShort ? other : values.echo;
  const encodingNames = secret.short || echo.rawOnly ? raw : values.encodingNames;
  const { failure, entryPoint, maxRetries } = values;
  return { position, failure, entryPoint, secret, echo, encodingNames, maxRetries };
}
