import {
  createClient,
  OPERATIONS,
  type OperationId,
  type OperationPath,
  type OperationTag,
  type Ops,
  type SourceInput,
} from "../generated/redocly/client.ts";
import type { Options } from "./options.ts";

export function connect({ baseUrl, apiKey, fetch }: Options) {
  const client = createClient<Ops, OperationId, OperationPath, OperationTag>(OPERATIONS, {
    serverUrl: baseUrl,
    auth: { apiKey: { ApiKeyAuth: apiKey } },
    ...(fetch && { fetch }),
  });
  return {
    client,
    async create(source: SourceInput) {
      const { data } = await client.createImportSource({ body: { source } });
      return data.source;
    },
  };
}
