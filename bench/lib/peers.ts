import { readFileSync } from "node:fs";
import type { PeerName } from "../peers/names.ts";
import { bench, root } from "./paths.ts";

/** What is known about a peer before anything is measured. */
interface Facts {
  readonly title: string;
  /** The package whose version counts, and where it is installed. */
  readonly from: readonly [name: string, folder: string] | undefined;
  readonly retries: string;
  readonly timeout: string;
  readonly errors: string;
  /** Where its documentation says so. */
  readonly source: string;
}

export const facts: Readonly<Record<PeerName, Facts>> = {
  "raw-fetch": {
    title: "raw `fetch`",
    from: undefined,
    retries: "none",
    timeout: "none",
    errors: "none",
    source: "https://developer.mozilla.org/docs/Web/API/Window/fetch",
  },
  "prequel-import": {
    title: "**prequel-import**",
    from: ["prequel-import", root],
    retries: "2, only where a second create is impossible",
    timeout: "60 s per attempt, body included",
    errors: "a class per status, with `outcome`",
    source: "../README.md",
  },
  "openapi-fetch": {
    title: "openapi-fetch",
    from: ["openapi-fetch", bench],
    retries: "none",
    timeout: "none",
    errors: "the body, typed; not JSON on a 2xx throws a bare `SyntaxError`",
    source: "https://openapi-ts.dev/openapi-fetch/api",
  },
  "hey-api": {
    title: "hey-api",
    from: ["@hey-api/openapi-ts", bench],
    retries: "none",
    timeout: "none",
    errors: "the body, typed; thrown bare on request",
    source: "https://heyapi.dev/openapi-ts/clients/fetch",
  },
  redocly: {
    title: "Redocly `generate-client`",
    from: ["@redocly/cli", root],
    retries: "opt-in, idempotent methods",
    timeout: "opt-in",
    errors: "one `ApiError`, one `TimeoutError`",
    source: "https://redocly.com/docs/cli/v2/commands/generate-client",
  },
  ky: {
    title: "ky",
    from: ["ky", bench],
    retries: "2, not for a POST",
    timeout: "10 s",
    errors: "`HTTPError`, `TimeoutError`",
    source: "https://github.com/sindresorhus/ky/tree/v1.14.3#readme",
  },
  axios: {
    title: "axios",
    from: ["axios", bench],
    retries: "none",
    timeout: "opt-in",
    errors: "one `AxiosError`",
    source: "https://axios-http.com/docs/handling_errors",
  },
};

/** A peer as the tables name it, with its version. */
export function titleOf(name: PeerName): string {
  const { title, from } = facts[name];
  return from ? `${title} ${versionOf(...from)}` : title;
}

/** The installed version of a package, as seen from a folder. */
export function versionOf(name: string, folder = root): string {
  const path = name === "prequel-import" ? "package.json" : `node_modules/${name}/package.json`;
  return JSON.parse(readFileSync(new URL(path, `file://${folder}`), "utf8")).version;
}
