import createOpenapiFetchClient from "openapi-fetch";
import type { components, ImportSource, PrequelClient, paths, SourceInput } from "prequel-import";
import { describe, expectTypeOf, test } from "vitest";

declare const client: PrequelClient;
declare const source: SourceInput;
const { api } = client;

describe("client.api", () => {
  test("knows the paths of the document", () => {
    // @ts-expect-error
    api.POST("/import/source", { body: { source } });
    // @ts-expect-error This path has no POST.
    api.POST("/import/sources/{id}", { body: { source } });
  });

  test("knows the parameters and the body of an operation", () => {
    // @ts-expect-error The body is missing.
    api.POST("/import/sources");
    // @ts-expect-error
    api.POST("/import/sources", { body: source });
    // @ts-expect-error The id is missing.
    api.GET("/import/sources/{id}");
    // @ts-expect-error
    api.GET("/import/sources/{id}", { params: { path: { id: 1 } } });
    api.GET("/import/sources/{id}", { params: { path: { id: "an-id" } } });
    // @ts-expect-error
    api.GET("/import/sources", { params: { query: { order: "newest" } } });
    // @ts-expect-error A GET has no body.
    api.GET("/import/sources", { body: {} });
    api.GET("/import/sources");
  });

  test("knows the response of an operation", async () => {
    const { data, error, response } = await api.POST("/import/sources", { body: { source } });
    expectTypeOf(response).toEqualTypeOf<Response>();
    if (error) {
      expectTypeOf(error).toEqualTypeOf<components["schemas"]["ErrorResponse"]>();
      expectTypeOf(data).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(data.data.source).toEqualTypeOf<ImportSource>();
    }
  });

  test("resolves to the same types as openapi-fetch", async () => {
    const openapiClient = createOpenapiFetchClient<paths>();
    const body = { source };
    const created = await openapiClient.POST("/import/sources", { body });
    expectTypeOf(await api.POST("/import/sources", { body })).toExtend<typeof created>();
    const params = { query: { page_size: 10, order: "asc" } } as const;
    const listed = await openapiClient.GET("/import/sources", { params });
    expectTypeOf(await api.GET("/import/sources", { params })).toExtend<typeof listed>();
    expectTypeOf<keyof typeof api>().toExtend<keyof typeof openapiClient>();
  });

  test("rejects a misspelled option, which openapi-fetch accepts", () => {
    const body = { source };
    createOpenapiFetchClient<paths>().POST("/import/sources", { body, timout: 1 });
    // @ts-expect-error
    api.POST("/import/sources", { body, timout: 1 });
    // @ts-expect-error
    api.GET("/import/sources", { parms: {} });
    // @ts-expect-error
    api.GET("/import/sources", { params: { query: { pagesize: 10 } } });
  });

  test("accepts `undefined` for an optional parameter", () => {
    const cursor: string | undefined = undefined;
    api.GET("/import/sources", { params: { query: { cursor } } });
    client.sources.list({ cursor });
  });

  test("accepts the request options", () => {
    const signal = AbortSignal.timeout(1);
    const options = { signal, timeout: 1000, maxRetries: 0, headers: { "x-trace": "1" } };
    api.POST("/import/sources", { body: { source }, ...options });
  });

  test("rejects the options of openapi-fetch that would bypass our checks", () => {
    const body = { source };
    // @ts-expect-error
    api.POST("/import/sources", { body, fetch });
    // @ts-expect-error
    api.POST("/import/sources", { body, baseUrl: "https://prequel.example.com" });
    // @ts-expect-error
    api.POST("/import/sources", { body, Request });
    // @ts-expect-error
    api.POST("/import/sources", { body, middleware: [] });
    // @ts-expect-error
    api.POST("/import/sources", { body, redirect: "follow" });
    // @ts-expect-error
    api.POST("/import/sources", { body, parseAs: "text" });
    // @ts-expect-error
    api.POST("/import/sources", { body, credentials: "include" });
    // @ts-expect-error
    api.POST("/import/sources", { body, bodySerializer: String });
    // @ts-expect-error
    api.use({});
    // @ts-expect-error
    client.use({});
  });
});
