import { type ClientOptions, createClient, PrequelError, type SourceInput } from "prequel-import";

declare global {
  var create: typeof createSource;
}

/** Resolves to the source, or to every property of the error. */
async function createSource(options: ClientOptions, source: SourceInput) {
  try {
    return { source: await createClient(options).sources.create(source) };
  } catch (error) {
    if (!(error instanceof PrequelError)) throw error;
    const { name, message } = error;
    return { error: { ...error, name, message } };
  }
}

// Global, so that the test can call it in a page and in a worker.
globalThis.create = createSource;
