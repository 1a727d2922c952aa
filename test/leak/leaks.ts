import {
  type ClientEvent,
  type ClientOptions,
  createClient,
  PrequelError,
  type SourceInput,
} from "prequel-import";
import { parseJson } from "../../src/json.ts";
import { type EntryPoint, entryPoints } from "../support/entry-points.ts";
import { secretPathsIn } from "../support/source-fields.ts";
import { valueAt, withValueAt } from "../support/value-at.ts";
import { canary, canaryEncodingIn, encoded } from "./canaries.ts";
import type { LeakCase } from "./cases.ts";
import type { EchoServer, ReceivedRequest } from "./echo-server.ts";
import type { SecretPosition } from "./secret-positions.ts";
import { textsOf } from "./sinks.ts";

/** Makes the call, and names every sink that shows a secret, with the encoding. Empty if the client leaks nothing. */
export async function leaksOf(leakCase: LeakCase, server: EchoServer): Promise<string[]> {
  const { position, failure, entryPoint, secret, echo, encodingNames, maxRetries } = leakCase;
  const { source, options } = withSecret(position, secret.value);
  let arrived = false;
  const setup = failure.setUp({
    server: {
      urlFor: (respond) =>
        server.urlFor((request, response) => {
          arrived = contains(request, position, secret.value);
          respond(request, response);
        }),
    },
    echo,
    echoed: secret.echoed,
    encoded: encoded(secret.echoed, encodingNames),
    maxRetries,
  });

  const events: ClientEvent[] = [];
  const onEvent = (event: ClientEvent) => events.push(event);
  const clientOptions = { maxRetries: 0, ...options, ...setup.options, onEvent };
  const result = await resultOf(entryPoint, clientOptions, source, setup.signal);

  if (setup.options.baseUrl && !setup.mayNotArrive && !arrived)
    return ["the server did not receive the secret"];
  const { thrown } = result;
  const isOurs = thrown === undefined || thrown instanceof PrequelError || thrown === setup.signal?.reason;
  const leaks = isOurs ? [] : [`an error of another package: ${thrown}`];
  for (const [part, value] of Object.entries({ ...result, events })) {
    for (const [sink, text] of await textsOf(value)) {
      const encoding = canaryEncodingIn(text, encodingNames);
      if (encoding) leaks.push(`${part} by ${sink}: ${encoding}`);
    }
  }
  return leaks;
}

/** The source and the options of a call with the secret in its position and canaries in all other positions. */
function withSecret(
  { kind, source, path }: SecretPosition,
  value: string,
): { source: SourceInput; options: ClientOptions } {
  const other = `${canary.start}-other-${canary.end}`;
  const withCanaries = secretPathsIn(source).reduce(
    (copy, secret) => withValueAt(copy, secret, other),
    source,
  );
  return {
    source: path.length > 0 ? withValueAt(withCanaries, path, value) : withCanaries,
    options: {
      apiKey: kind === "key" ? value : other,
      headers: { "x-token": kind === "header" ? value : other },
    },
  };
}

function contains(
  { headers, body }: ReceivedRequest,
  { kind, path }: SecretPosition,
  value: string,
): boolean {
  if (kind === "key") return headers["x-api-key"] === value;
  if (kind === "header") return headers["x-token"] === value;
  return valueAt(parseJson(body), ["source", ...path]) === value;
}

interface CallResult {
  readonly thrown?: unknown;
  readonly error?: unknown;
  readonly response?: unknown;
}

/** Everything a call produces except the data of a success, which is returned as the API sent it. */
async function resultOf(
  entryPoint: EntryPoint,
  options: ClientOptions,
  source: SourceInput,
  signal: AbortSignal | undefined,
): Promise<CallResult> {
  try {
    const result = await entryPoints[entryPoint](createClient(options), signal ? { signal } : {}, source);
    if (entryPoint === "sources.create") return {};
    return { error: valueAt(result, ["error"]), response: valueAt(result, ["response"]) };
  } catch (thrown) {
    return { thrown };
  }
}
