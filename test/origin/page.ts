import { type ClientOptions, createClient, PrequelError, type SourceInput } from "prequel-import";

declare global {
  var create: typeof createSource;
}

/** What a page sees of a call: the source, or all that there is in the error. */
async function createSource(options: ClientOptions, source: SourceInput) {
  try {
    return { source: await createClient(options).sources.create(source) };
  } catch (error) {
    if (!(error instanceof PrequelError)) throw error;
    const { name, message } = error;
    return { error: { ...error, name, message } };
  }
}

// For the test, which lets a page or a worker call it.
globalThis.create = createSource;
