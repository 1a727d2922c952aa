import type { MockRequest } from "../messages.ts";

/** A base path with a slash at its beginning and none at its end. `"api/"` becomes `"/api"`, and `"/"` becomes `""`. */
export function normalBasePath(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  if (!/^[\w.~/-]*$/.test(trimmed)) {
    throw new TypeError("The base path must consist of letters, digits, and the characters - . _ ~ /");
  }
  return trimmed === "" ? "" : `/${trimmed}`;
}

/** The request below the base path, or `undefined` when it is not there. The mock's own paths also work without it. */
export function requestBelow(basePath: string, request: MockRequest): MockRequest | undefined {
  const path = request.path.startsWith(`${basePath}/`) ? request.path.slice(basePath.length) : undefined;
  if (path !== undefined) return { ...request, path, baseUrl: request.baseUrl + basePath };
  return request.path.startsWith("/__mock") ? request : undefined;
}
