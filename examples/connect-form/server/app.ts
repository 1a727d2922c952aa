import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import type { PrequelClient } from "prequel-import";
import { createSourceFormSchema } from "prequel-import/form";
import type { Connected, Tested } from "../shared/replies.ts";
import { inputIssues, problemReply } from "./problems.ts";
import { sameOriginJson } from "./same-origin-json.ts";

/** Far more than a form with a key file needs. */
const maxBodyBytes = 100 * 1024;

export interface AppOptions {
  readonly prequel: PrequelClient;
  /** The customer that the sources belong to. In your application, read it from the session of each request. */
  readonly providerId: string;
}

/** The API of the page. It keeps the API key on the server. Its replies repeat no value but the name of the source. */
export function createApp({ prequel, providerId }: AppOptions): Hono {
  // A visitor can change the page, so the server checks everything again and sets the customer itself.
  const schema = createSourceFormSchema({ provider_id: providerId });
  const sourceInBody = validator("json", async (values, c) => {
    const result = await schema["~standard"].validate(values);
    return result.issues ? c.json({ issues: inputIssues(result.issues) }, 422) : result.value;
  });

  const app = new Hono();
  app.use("/api/*", sameOriginJson, bodyLimit({ maxSize: maxBodyBytes }));

  app.post("/api/sources/test", sourceInBody, async (c) => {
    try {
      const { message } = await prequel.sources.test(c.req.valid("json"));
      return c.json({ message } satisfies Tested);
    } catch (error) {
      return problemReply(c, error, "The connection could not be tested, and nothing was saved. Try again.");
    }
  });

  app.post("/api/sources", sourceInBody, async (c) => {
    try {
      const { source, created } = await prequel.sources.ensure(c.req.valid("json"));
      const { name, is_reachable: reachable } = source;
      return c.json({ name, created, reachable } satisfies Connected, created ? 201 : 200);
    } catch (error) {
      return problemReply(
        c,
        error,
        "The connection may have been created, but we could not confirm it. Try again: it will not be created twice.",
      );
    }
  });

  // The message of an unexpected error may quote a secret, so only its name is logged.
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: "The request was refused." }, error.status);
    console.error(error.name);
    return c.json({ message: "Something went wrong on our side. Try again later." }, 500);
  });
  return app;
}
