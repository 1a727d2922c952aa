/** The keys under which a path of OpenAPI 3.1 has its operations. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
