import assert from "node:assert/strict";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { SourceInput } from "prequel-import";
import { sourceInputSchema } from "prequel-import/validate";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { type Resolver, useForm } from "react-hook-form";

const resolver: Resolver<SourceInput> = standardSchemaResolver(sourceInputSchema);
const wrong: SourceInput = {
  vendor: "postgres",
  name: "Acme production",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 54320000,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", password: "canary-password" },
  },
};

function Form() {
  const { register } = useForm<SourceInput>({ resolver, defaultValues: wrong });
  return createElement("input", register("postgres.port"));
}
assert.match(renderToString(createElement(Form)), /name="postgres.port"/);

const options = { fields: {}, shouldUseNativeValidation: false };
const { errors } = await resolver(wrong, undefined, options);
assert.match(JSON.stringify(errors), /must be a whole number from 1 to 65535/);
wrong.postgres.port = 5432;
assert.deepEqual((await resolver(wrong, undefined, options)).values, wrong);
console.log('SMOKE [{"check":"form"},{"check":"issue"},{"check":"values"}]');
