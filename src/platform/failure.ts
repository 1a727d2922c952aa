import { isPlainObject } from "../json.ts";

/** What an error that `fetch` threw says, whatever platform it comes from. */
export interface Failure {
  /** The error's class and code, where they are plain words. */
  readonly label: string;
  readonly code: string | undefined;
  /** The likely reason, or a question to a person. */
  readonly hint: string | undefined;
  /** Whether it is proven that the request never left. */
  readonly notSent: boolean;
  /** Fetch refuses some ports, because other protocols use them. */
  readonly isPortRefused: boolean;
  /** Node's `fetch` ends a request after 300 s, unless its dispatcher says otherwise. */
  readonly isNodeLimit: boolean;
}

export function failureOf(thrown: unknown): Failure {
  const causes = leavesOf(thrown, 0);
  const code = [...causes, thrown].map(codeOf).find((found) => found !== undefined);
  const signs = [code, ...causes.map((cause) => textIn(cause, "message"))].join(" ");
  const labels = [textIn(thrown, "name"), code].filter((label) => /^\w{2,50}$/.test(label ?? ""));
  const [, proxyStatus] = /Proxy response \((\d{3})\)/.exec(signs) ?? [];
  const hint = hints.find(([pattern]) => pattern.test(signs))?.[1];
  return {
    label: labels.join(" "),
    code,
    hint: proxyStatus === undefined ? hint : `the proxy refused: ${proxyStatus}`,
    notSent: causes.every(provesNotSent),
    isPortRefused: /\bbad port\b|Requests to port \d+ are blocked/.test(signs),
    isNodeLimit: /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(code ?? ""),
  };
}

/** Next steers rendering with errors that its `fetch` throws, and must see them again. */
export function isNextControlFlow(thrown: unknown): boolean {
  const digest = textIn(thrown, "digest") ?? "";
  return /^(?:DYNAMIC_SERVER_USAGE|HANGING_PROMISE_REJECTION|NEXT_|BAILOUT_)/.test(digest);
}

/** The innermost causes. A host with several addresses fails once for each. */
function leavesOf(thrown: unknown, depth: number): unknown[] {
  const inner = isPlainObject(thrown) ? [thrown.errors ?? thrown.cause].flat().filter(isPlainObject) : [];
  return inner.length > 0 && depth < 10 ? inner.flatMap((cause) => leavesOf(cause, depth + 1)) : [thrown];
}

/** By code, or by the message of an engine that has no codes. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED|ConnectionRefused|Connection refused/, "nothing listens at this address"],
  [/ENOTFOUND|EAI_AGAIN|dns error/, "the host name is not known"],
  [/WRONG_VERSION_NUMBER|EPROTO|InvalidContentType/, "is this an http address?"],
  [/HTTP\/1\.1 protocol|HPE_/, "is this an https address?"],
  [/CERT|UNABLE_TO_VERIFY/, "the server's certificate is not trusted"],
  [/UND_ERR_INVALID_ARG/, "the dispatcher belongs to another undici"],
  [/UND_MOCK_ERR/, "no interceptor of the MockAgent matches"],
];

/**
 * Codes of failures before the request leaves. The server's certificate is checked before; an `ERR_SSL_…` may be the
 * server's refusal of the client's certificate, after the body was sent.
 */
const codeBeforeSending =
  /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|UND_MOCK_ERR_MOCK_NOT_MATCHED|UNABLE_TO_VERIFY\w*|(?!ERR_SSL)\w*CERT\w*)$/;

/** How Deno, undici's proxy agent and Bun say that there was no connection to send on. */
const messageBeforeSending = /client error \(Connect\)|Proxy response \(\d{3}\)|The TLS handshake failed/;

function provesNotSent(cause: unknown): boolean {
  const syscall = textIn(cause, "syscall") ?? textIn(cause, "erroredSysCall") ?? "";
  return (
    /^(?:connect|getaddrinfo)$/.test(syscall) ||
    codeBeforeSending.test(codeOf(cause) ?? "") ||
    messageBeforeSending.test(textIn(cause, "message") ?? "")
  );
}

function codeOf(thrown: unknown): string | undefined {
  return /^[A-Z][A-Za-z\d_]{2,50}$/.exec(textIn(thrown, "code") ?? "")?.[0];
}

/** A text of the error itself or of its class, but not of a polluted `Object.prototype`. */
function textIn(thrown: unknown, name: string): string | undefined {
  const text = isPlainObject(thrown) && !Object.hasOwn(Object.prototype, name) ? thrown[name] : undefined;
  return typeof text === "string" ? text : undefined;
}
