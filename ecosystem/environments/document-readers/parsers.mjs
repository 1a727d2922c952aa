// Reads the published document with the parser of one tool: `node parsers.mjs scalar`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const text = await readFile("node_modules/prequel-import/openapi.json", "utf8");
const document = JSON.parse(text);
const paths = Object.keys(document.paths);

const parsers = {
  async "swagger-parser"() {
    const { default: SwaggerParser } = await import("@apidevtools/swagger-parser");
    const api = await SwaggerParser.validate(document);
    assert.deepEqual(Object.keys(api.paths), paths);
  },
  async scalar() {
    const { dereference, validate } = await import("@scalar/openapi-parser");
    const { valid, errors } = await validate(text);
    assert.deepEqual({ valid, errors }, { valid: true, errors: [] });
    const { schema, errors: unresolved } = dereference(text);
    assert.deepEqual([unresolved, Object.keys(schema.paths)], [[], paths]);
  },
  // Swagger UI reads documents with this client.
  async "swagger-ui"() {
    const { default: SwaggerClient } = await import("swagger-client");
    const { spec, errors } = await SwaggerClient.resolve({ spec: document });
    assert.deepEqual([errors, Object.keys(spec.paths)], [[], paths]);
  },
};

await parsers[process.argv[2]]();
console.log('SMOKE [{"check":"load"}]');
