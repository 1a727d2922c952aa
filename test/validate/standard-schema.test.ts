import { sValidator } from "@hono/standard-validator";
import { initTRPC, TRPCError } from "@trpc/server";
import { Hono } from "hono";
import { sourceInputSchema } from "prequel-import/validate";
import { expect, test } from "vitest";
import { anyExample } from "../../scripts/lib/examples.ts";

const { source } = anyExample;
const { name: _, ...nameless } = source;

test("Hono accepts the schema", async () => {
  const app = new Hono().post(
    "/connect",
    sValidator("json", sourceInputSchema, (result, context) =>
      result.success ? undefined : context.json(result.error, 422),
    ),
    (context) => context.json({ vendor: context.req.valid("json").vendor }),
  );
  const post = (body: unknown) =>
    app.request("/connect", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  expect(await (await post(source)).json()).toEqual({ vendor: source.vendor });
  const rejected = await post(nameless);
  expect(rejected.status).toBe(422);
  expect(await rejected.json()).toMatchObject([
    { path: ["name"], message: expect.stringContaining("`name`") },
  ]);
});

test("tRPC accepts the schema", async () => {
  const t = initTRPC.create();
  const router = t.router({
    connect: t.procedure.input(sourceInputSchema).mutation(({ input }) => input.vendor),
  });
  const caller = t.createCallerFactory(router)({});

  expect(await caller.connect(source)).toBe(source.vendor);
  // @ts-expect-error The type of the schema requires a name.
  const error = await caller.connect(nameless).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TRPCError);
  expect(error).toMatchObject({ cause: { issues: [{ path: ["name"] }] } });
});
