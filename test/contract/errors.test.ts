import * as prequel from "prequel-import";
import document from "prequel-import/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";
import { usePrism } from "../support/use-prism.ts";

const prism = usePrism();

const client = () => prequel.createClient({ apiKey: "canary-key", baseUrl: prism.url, maxRetries: 0 });
const { source } = anyExample;

const classes: Readonly<Record<string, typeof prequel.ApiError>> = {
  400: prequel.BadRequestError,
  401: prequel.AuthenticationError,
  403: prequel.PermissionDeniedError,
  404: prequel.NotFoundError,
  409: prequel.ConflictError,
  413: prequel.PayloadTooLargeError,
  415: prequel.ApiError,
  422: prequel.UnprocessableEntityError,
  429: prequel.RateLimitError,
  500: prequel.ServerError,
  502: prequel.ServerError,
  503: prequel.ServerError,
  504: prequel.ServerError,
};

test("the table has every error status of the document", () => {
  const { 200: _, ...failures } = document.paths["/import/sources"].post.responses;
  expect(Object.keys(failures)).toEqual(Object.keys(classes));
});

describe.each(Object.entries(classes))("%s", (code, type) => {
  const status = Number(code);
  const headers = { prefer: `code=${code}` };
  const body = { status: "error", data: null, message: expect.stringMatching(/./) };

  test(`is thrown as ${type.prototype.name} through \`sources\``, async () => {
    const thrown = await client()
      .sources.create(source, { headers })
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(type);
    expect(thrown).toMatchObject({
      name: type.prototype.name,
      status,
      body,
      outcome: status < 500 ? "rejected" : "unknown",
      // The document gives only the 429 a Retry-After.
      retryAfter: status === 429 ? 1000 : undefined,
    });
  });

  test("resolves as an `error` through `api`", async () => {
    const { data, error, response } = await client().api.POST("/import/sources", {
      body: { source },
      headers,
    });
    expect(response.status).toBe(status);
    expect(data).toBeUndefined();
    expect(error).toEqual(body);
  });
});
