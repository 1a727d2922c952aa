import { type ClientEvent, type ClientOptions, createClient, PrequelError } from "prequel-import";
import { parseJson } from "../../src/json.ts";
import type { EchoServer, Received } from "./echo-server.ts";
import type { Echo } from "./echoes.ts";
import type { Failure } from "./failures.ts";
import { mark, spellingIn } from "./marks.ts";
import { leafAt, type Place, secretPaths, withLeaf } from "./places.ts";
import type { Secret } from "./secrets.ts";
import { shownBy } from "./sinks.ts";

/** One call with a secret in it, what goes wrong with it, and how the secret comes back. */
export interface Case {
  readonly place: Place;
  readonly failure: Failure;
  readonly door: Door;
  readonly secret: Secret;
  readonly echo: Echo;
  readonly spelling: (secret: string) => string;
  readonly repeats: number;
}

export const doors = ["sources", "api"] as const;
type Door = (typeof doors)[number];

/** Where a secret showed and in which spelling; none when the client keeps its promise. */
export async function leaksOf(given: Case, server: EchoServer): Promise<string[]> {
  const { place, failure, door, secret, echo, spelling, repeats } = given;
  const sent = withSecret(place, secret.value);
  let arrived = false;
  const meeting = failure.meet({
    server: {
      ...server,
      serve: (reply) =>
        server.serve((received, response) => {
          arrived = holds(received, place, secret.value);
          reply(received, response);
        }),
    },
    echo,
    quoted: secret.quoted,
    spelt: spelling(secret.quoted),
    repeats,
  });

  const events: ClientEvent[] = [];
  const onEvent = (event: ClientEvent) => events.push(event);
  const outcome = await outcomeOf(
    door,
    { maxRetries: 0, ...sent.options, ...meeting.options, onEvent },
    sent,
    meeting.signal,
  );

  if (meeting.options.baseUrl && !meeting.mayNotArrive && !arrived)
    return ["the secret never reached the server"];
  const { thrown } = outcome;
  const ours = thrown === undefined || thrown instanceof PrequelError || thrown === meeting.signal?.reason;
  const leaks = ours ? [] : [`a bare error: ${thrown}`];
  for (const [what, value] of Object.entries({ ...outcome, events })) {
    for (const [sink, text] of await shownBy(value)) {
      const spelling = spellingIn(text);
      if (spelling) leaks.push(`${what} by ${sink}: ${spelling}`);
    }
  }
  return leaks;
}

interface Sent {
  readonly source: Place["source"];
  readonly options: ClientOptions;
}

/** The secret in its place, and every other secret of the call marked as well. */
function withSecret({ kind, source, path }: Place, value: string): Sent {
  const other = `${mark.start}-other-${mark.end}`;
  const filled = secretPaths(source).reduce((copy, leaf) => withLeaf(copy, leaf, other), source);
  return {
    source: kind === "field" ? withLeaf(filled, path, value) : filled,
    options: {
      apiKey: kind === "key" ? value : other,
      headers: { "x-token": kind === "header" ? value : other },
    },
  };
}

function holds({ headers, body }: Received, { kind, path }: Place, value: string): boolean {
  if (kind === "key") return headers["x-api-key"] === value;
  if (kind === "header") return headers["x-token"] === value;
  return leafAt(parseJson(body), ["source", ...path]) === value;
}

interface Outcome {
  readonly thrown?: unknown;
  readonly error?: unknown;
  readonly response?: Response;
}

/** Whatever the call gives: the error thrown, or what `api` resolves to. */
async function outcomeOf(
  door: Door,
  options: ClientOptions,
  { source }: Sent,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const requestOptions = signal ? { signal } : {};
  try {
    const client = createClient(options);
    if (door === "api") {
      const { error, response } = await client.api.POST("/import/sources", {
        body: { source },
        ...requestOptions,
      });
      return { error, response };
    }
    // What a success resolves to is the API's own data, as it was sent.
    await client.sources.create(source, requestOptions);
    return {};
  } catch (thrown) {
    return { thrown };
  }
}
