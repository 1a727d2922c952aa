import { isPlainObject } from "../json.ts";

/** The facts in an error that `fetch` threw, on any platform. */
export interface Failure {
  /** The error's class and code, where they are plain words, and the likely reason. */
  readonly description: string;
  readonly code: string | undefined;
  /** Whether it proves that a request never left. */
  readonly neverLeft: boolean;
  /** Fetch refuses some ports, because other protocols use them. */
  readonly isPortRefused: boolean;
  /** Node's `fetch` ends a request after 300 s, unless its dispatcher says otherwise. */
  readonly isNodeLimit: boolean;
}

export function failureOf(thrown: unknown): Failure {
  const causes = leavesOf(thrown, 0);
  const code = [...causes, thrown].map(codeOf).find(Boolean);
  const label = [textIn(thrown, "name"), code].filter((word) => word && /^\w+$/.test(word)).join(" ");
  const signs = causes.map(signOf);
  const [, hint] = hints.find(([pattern]) => signs.some((sign) => pattern.test(sign))) ?? [];
  return {
    description: [label, hint].filter(Boolean).join(": "),
    code,
    neverLeft: signs.every((sign) => neverSent.test(sign)),
    isPortRefused: /bad port|are blocked/.test(signs.join()),
    isNodeLimit: /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(code ?? ""),
  };
}

/** Next steers rendering with errors that its `fetch` throws, and must see them again. */
export function isNextControlFlow(thrown: unknown): boolean {
  return /^(?:DYNAMIC_|HANGING_|NEXT_|BAILOUT_)/.test(textIn(thrown, "digest") ?? "");
}

/** The innermost causes. A host with several addresses fails once for each. */
function leavesOf(thrown: unknown, depth: number): unknown[] {
  const inner = [fieldOf(thrown, "errors") ?? fieldOf(thrown, "cause")].flat().filter(isPlainObject);
  return inner.length > 0 && depth < 10 ? inner.flatMap((cause) => leavesOf(cause, depth + 1)) : [thrown];
}

/** Code, system call and message, for the patterns below. */
function signOf(cause: unknown): string {
  const syscall = textIn(cause, "syscall") ?? textIn(cause, "erroredSysCall");
  return [codeOf(cause), syscall, textIn(cause, "message")].join(":");
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/\(407/, "the proxy refused: 407"],
  [/refused/i, "nothing listens there"],
  [/NOTFOUND|AGAIN|dns/, "there is no such host"],
  [/VERSION|PROTO|ContentType/, "is this an http address?"],
  [/CERT|VERIFY/, "its certificate is not trusted"],
  [/UND_ERR_INV/, "the dispatcher belongs to another undici"],
];

/**
 * By code, system call or message, the last for Deno, undici's proxy agent and Bun. The server's certificate is
 * checked before the request leaves; an `ERR_SSL_…` may be the server's refusal of the client's certificate, after
 * the body was sent.
 */
const neverSent =
  /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_(?:ERR_CONNECT_TIMEOUT|ERR_INVALID_ARG|MOCK\w+)|ERR_PROXY_TUNNEL|UNABLE_TO_VERIFY\w+|(?!ERR_SSL)\w*CERT\w*|\w*:connect|\w*:getaddrinfo):|client error \(Connect\)|Proxy response|TLS handshake failed/;

function codeOf(thrown: unknown): string | undefined {
  return /^[A-Z]\w{2,50}$/.exec(textIn(thrown, "code") ?? "")?.[0];
}

function textIn(thrown: unknown, name: string): string | undefined {
  const text = fieldOf(thrown, name);
  return typeof text === "string" ? text : undefined;
}

/** A field of the error itself or of its class, but not of a polluted `Object.prototype`. */
function fieldOf(thrown: unknown, name: string): unknown {
  return isPlainObject(thrown) && !Object.hasOwn(Object.prototype, name) ? thrown[name] : undefined;
}
