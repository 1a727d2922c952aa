import type { MockRequest } from "../http-messages.ts";
import { SetupError } from "../setup-error.ts";

/** The base path with a slash only at the beginning: `"api/"` becomes `"/api"`, and `"/"` becomes `""`. */
export function normalBasePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  if (!/^[\w.~/-]*$/.test(trimmed)) {
    throw new SetupError("The base path must consist of letters, digits, and the characters - . _ ~ /");
  }
  return trimmed === "" ? "" : `/${trimmed}`;
}

/** Removes the base path from a request. `undefined` for any other path, except the paths of the mock itself. */
export function requestBelow(basePath: string, request: MockRequest): MockRequest | undefined {
  const { path, baseUrl } = request;
  const rest = path.slice(basePath.length);
  if (path.startsWith(basePath) && /^([/?]|$)/.test(rest)) {
    return { ...request, path: rest.startsWith("/") ? rest : `/${rest}`, baseUrl: baseUrl + basePath };
  }
  return /^\/(__mock|\?|$)/.test(path) ? request : undefined;
}
