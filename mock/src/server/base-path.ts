import type { MockRequest } from "../messages.ts";
import { SetupError } from "../setup-error.ts";

/** A base path that begins with a slash and ends without one: `"api/"` becomes `"/api"`, and `"/"` becomes `""`. */
export function normalBasePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  if (!/^[\w.~/-]*$/.test(trimmed)) {
    throw new SetupError("The base path must consist of letters, digits, and the characters - . _ ~ /");
  }
  return trimmed === "" ? "" : `/${trimmed}`;
}

/** Removes the base path from a request. Returns `undefined` for any other path, except the mock's own paths. */
export function requestBelow(basePath: string, request: MockRequest): MockRequest | undefined {
  if (request.path === basePath) return { ...request, path: "/", baseUrl: request.baseUrl + basePath };
  const path = request.path.startsWith(`${basePath}/`) ? request.path.slice(basePath.length) : undefined;
  if (path !== undefined) return { ...request, path, baseUrl: request.baseUrl + basePath };
  return request.path === "/" || request.path.startsWith("/__mock") ? request : undefined;
}
