import type { SimulatedApi } from "../api/simulated-api.ts";
import { keyIdOf } from "../hash.ts";
import {
  errorResponse,
  jsonResponse,
  type MockRequest,
  type MockResponse,
  methodNotAllowed,
  noContent,
} from "../http-messages.ts";
import { splitPath } from "../request-parts.ts";
import type { Worlds } from "../world/worlds.ts";
import { changeDefaults, restoreDefaults, showDefaults } from "./defaults.ts";
import { clearRequests, listRequests } from "./requests.ts";
import { showState } from "./state.ts";

/** A request to the mock itself, and what it can read or change. */
export interface ControlCall {
  readonly worlds: Worlds;
  readonly api: () => Promise<SimulatedApi>;
  /** The path of the API, relative to the request: the base path for a request outside of it, else empty. */
  readonly apiPath: string;
  /** How often the document was replaced. */
  readonly reloads: number;
  /** The id of the API key that the request concerns. `undefined` means all keys. */
  readonly keyId: string | undefined;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: string | undefined;
}

type ControlRoute = (call: ControlCall) => MockResponse | Promise<MockResponse>;

const routes: Readonly<Record<string, Readonly<Record<string, ControlRoute>>>> = {
  "/": { GET: showPage },
  "/__mock/health": { GET: () => jsonResponse(200, { status: "ok" }) },
  "/__mock/requests": { GET: listRequests, DELETE: clearRequests },
  "/__mock/reset": { POST: reset },
  "/__mock/defaults": { GET: showDefaults, PUT: changeDefaults, DELETE: restoreDefaults },
  "/__mock/state": { GET: showState },
  "/__mock/openapi.json": { GET: showDocument },
};

/** Responds to a request to the mock itself. `undefined` for a request to the API. */
export async function controlResponse(
  { method, path, headers, body }: MockRequest,
  context: Pick<ControlCall, "worlds" | "api" | "apiPath" | "reloads">,
): Promise<MockResponse | undefined> {
  if (!/^\/(__mock(?![^/?])|\?|$)/.test(path)) return undefined;
  const { pathname, query } = splitPath(path);
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  if (!route) {
    const paths = Object.keys(routes).filter((known) => known !== "/");
    return errorResponse(404, `The mock itself has only ${paths.join(", ")}, and its page at /.`);
  }
  const respond = route[method === "HEAD" ? "GET" : method];
  if (!respond) return methodNotAllowed(Object.keys(route));
  // Without this check, a key that is sent instead of its id would be shown as an id.
  if (query.key !== undefined && !/^([\da-f]{8})?$/.test(String(query.key))) {
    return errorResponse(
      422,
      "`key` is the id of a key, as in /__mock/requests. Send the key itself in X-API-KEY.",
    );
  }
  return respond({ ...context, keyId: keyIdIn(headers["x-api-key"], query.key), query, body });
}

/** The header names a key, and the query its id, because the page does not know the keys. An empty id means no key. */
function keyIdIn(header = "", id?: string | string[]): string | undefined {
  if (header !== "") return keyIdOf(header);
  return id === undefined ? undefined : String(id);
}

function reset({ worlds, keyId }: ControlCall): MockResponse {
  worlds.reset(keyId);
  return noContent;
}

async function showPage(): Promise<MockResponse> {
  const { contentSecurityPolicy, html } = await import("../generated/page.ts");
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": contentSecurityPolicy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
  return { status: 200, headers, text: html };
}

async function showDocument({ api }: ControlCall): Promise<MockResponse> {
  return jsonResponse(200, (await api()).document);
}
