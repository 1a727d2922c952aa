import type { Gate, Wanted } from "./gate.ts";
import { errorAnswer, type MockAnswer, type MockRequest } from "./messages.ts";

/**
 * Answers one request: with what `Prefer` asks for, else with the example of the vendor and the way to
 * authenticate that were sent. Left alone, Prism would give everybody the first example.
 */
export async function answer(gate: Gate, request: MockRequest): Promise<MockAnswer> {
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(request.headers["content-type"] ?? "");
  let body: unknown = request.body === "" ? undefined : request.body;
  if (isJson && request.body !== "") {
    try {
      body = JSON.parse(request.body);
    } catch {
      return errorAnswer(400, "The body is not valid JSON.");
    }
  }
  // Prism only looks whether there is a key: one that begins with "invalid" stands for a wrong one.
  if (request.headers["x-api-key"]?.startsWith("invalid")) return gate(request, body, { code: 401 });
  return gate(request, body, preferred(request.headers.prefer) ?? exampleFor(body));
}

/** What a `Prefer` header asks for: `code=429`, `example=name`, `dynamic=true`, or several of them. */
function preferred(prefer: string | undefined): Wanted | undefined {
  if (prefer === undefined) return undefined;
  const asked = new Map(
    [...prefer.matchAll(/(code|example|dynamic)="?([\w.-]+)"?/g)].map(([, key, value]) => [key, value]),
  );
  const code = asked.get("code");
  const exampleKey = asked.get("example");
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(exampleKey !== undefined && { exampleKey }),
    dynamic: asked.get("dynamic") === "true",
  };
}

/** Examples are named after what is in them: `postgres.password_auth`. */
function exampleFor(body: unknown): Wanted | undefined {
  const source = field(body, "source");
  const vendor = field(source, "vendor");
  const method = typeof vendor === "string" ? field(field(source, vendor), "auth_method") : undefined;
  return typeof method === "string" ? { exampleKey: `${vendor}.${method}` } : undefined;
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
