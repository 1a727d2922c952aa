import { createClient } from "prequel-import";

// Lists the sources of the API at the first argument, and prints the name of the error.
const client = createClient({ apiKey: "canary-key", baseUrl: process.argv[2], maxRetries: 0 });
await client.sources.list().then(
  () => console.log("listed"),
  (error) => console.log(error.name),
);
