import { effort } from "../lib/effort.ts";
import { machine } from "../lib/machine.ts";
import { bench } from "../lib/paths.ts";
import { versionOf } from "../lib/peers.ts";
import type { Figures } from "../measure.ts";
import { bought } from "./bought.ts";
import { cost, http, types } from "./clients.ts";
import { mock, validator } from "./engines.ts";
import { growth } from "./growth.ts";

/** The whole of `docs/benchmarks.md`. */
export function page(figures: Figures): string {
  return `# Benchmarks

Written on ${new Date().toISOString().slice(0, 10)} by \`npm run bench${effort === "quick" ? " -- --quick --write" : ""}\`: do not edit. With \`-- --quick\` it takes two
minutes and shows the same page with fewer rounds behind it.

Measured on: ${machine()}. Compilers: TypeScript ${versionOf("typescript", bench)} and
${versionOf("typescript-7", bench)}; bundler: esbuild ${versionOf("esbuild", bench)}.

## How to read it

- Everything in one table comes from one run, in rounds that take turns: every candidate meets the same machine.
  The figure is the median, and \`a–b\` beside it is where the middle half of the rounds lies. A ratio or a difference
  is the median of the rounds' own.
- Compare within a table. Another machine gives other microseconds and, within a few percent, the same ratios.
- Each peer does the same job, with its own defaults: set the key, send a source as JSON, read the answer, and fail
  when it is not a success. The code is in \`bench/peers\`.
- hey-api and Redocly generate their clients at the start of the run, from the document that is published here.

## A call

${cost(figures)}

- _Size_: "create one source" with all it needs, the few lines of \`bench/peers\` included, bundled and minified for a
  browser. The client alone, as size-limit bundles it, is held to 7.0 kB by \`npm run check\`.
- _Call_: to a \`fetch\` that answers at once, so that what is left is the client's own work and what the platform
  asks for it. Only this package and ky run a timer, because only they have a timeout by default.
- _Import_: in a fresh process, less what an empty file takes. This package takes openapi-fetch along, and loading a
  second package is most of the difference. hey-api and ky load Node's \`fetch\` at once, the others at the first call;
  hey-api and Redocly's clients are one file here, without a package to look up.

## Over HTTP

Calls per second to one plain Node server on the same machine, in a process of its own.

${http(figures)}

With more than one call in flight the server and Node's own HTTP engine are the limit. axios does not use \`fetch\`
in Node, but \`node:http\`, which is leaner.

## What it buys

${bought(figures)}

_Redirected_ and _shown_ are probed in each run. The first: a server answers 307, and another origin counts what
reaches it. The second: the client, and what it throws after a plain 401, after a 422 that quotes the request and
after a broken connection, are printed with \`util.inspect\` and \`JSON.stringify\`, and the result is searched for the
key and the password. The other columns are the peers' own documentation.

## Types

One file with one right and one wrong call (\`pasword\`), as a user's project would check it.

${types(figures)}

## The validator

${validator(figures)}

## The mock

${mock(figures)}

## Growth

Copies of the ten vendors under new names, in files of their own, up to what is said on the left.

${growth(figures)}

## What a profile of a call showed

\`node --cpu-prof\` over 200 000 calls against the stub. Two thirds of a call are the platform's: building the
\`Response\`, its stream, and the \`AbortController\` without which no timeout can end a request (a tenth of a call on
Node 20, which makes every signal transferable). Of what is ours, reading and writing JSON comes first and cannot be
spared. One thing was worth taking: a streaming \`TextDecoder\` for each answer cost a tenth of a call, so answers are
now decoded in one go. What else is ours is spread thin: no function takes more
than about five percent.
`;
}
