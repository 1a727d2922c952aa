import { createClient, redact } from "prequel-import";
import { validateSource } from "prequel-import/validate";
import { createMock } from "prequel-import-mock/fetch";
import { report, smoke } from "smoke";

export default {
  async fetch(_request, { servers }) {
    return new Response(
      report(await smoke({ createClient, createMock, redact, validateSource, servers, refused: "unknown" })),
    );
  },
};
