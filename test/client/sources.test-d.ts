import type { PrequelClient } from "prequel-import";
import { describe, test } from "vitest";

// Each directive covers one line, so the compiler must report the mistake where it is. The vendors are named
// because a mistake needs a concrete vendor.
declare const client: PrequelClient;
const { sources } = client;

const common = { name: "Acme production", provider_id: "acme" } as const;
const database = { host: "db.acme.example.com", port: 5432, database: "app" } as const;
const login = {
  auth_method: "password_auth",
  password_auth: { username: "reader", password: "canary-password" },
} as const;
const bucket = { bucket_name: "acme-exports", region: "us-east-1" } as const;

test("without a mistake it compiles", () => {
  sources.create({ ...common, vendor: "postgres", postgres: { ...database, ...login } });
  sources.create({
    ...common,
    vendor: "s3",
    s3: {
      ...bucket,
      auth_method: "aws_access_keys",
      aws_access_keys: { access_id: "canary-id", secret_key: "canary-key" },
    },
  });
});

describe("a mistake does not compile", () => {
  test("a misspelled vendor", () => {
    sources.create({
      ...common,
      // @ts-expect-error
      vendor: "postgress",
      postgres: { ...database, ...login },
    });
  });

  test("a source without a name", () => {
    // @ts-expect-error
    sources.create({
      vendor: "postgres",
      provider_id: "acme",
      postgres: { ...database, ...login },
    });
  });

  test("a missing host", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      // @ts-expect-error
      postgres: { port: 5432, database: "app", ...login },
    });
  });

  test("a port that is a string", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      postgres: {
        ...login,
        host: "db.acme.example.com",
        // @ts-expect-error
        port: "5432",
        database: "app",
      },
    });
  });

  test("a configuration under another vendor's key", () => {
    sources.create({
      ...common,
      vendor: "snowflake",
      // @ts-expect-error
      postgres: { ...database, ...login },
    });
  });

  test("the configurations of two vendors", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      postgres: { ...database, ...login },
      // @ts-expect-error
      redshift: { ...database, ...login },
    });
  });

  test("credentials of another method", () => {
    sources.create({
      ...common,
      vendor: "s3",
      s3: {
        ...bucket,
        auth_method: "aws_access_keys",
        // @ts-expect-error
        aws_iam_role: { aws_iam_role_arn: "arn:aws:iam::123456789012:role/prequel" },
      },
    });
  });

  test("credentials of two methods", () => {
    sources.create({
      ...common,
      vendor: "s3",
      s3: {
        ...bucket,
        auth_method: "aws_access_keys",
        aws_access_keys: { access_id: "canary-id", secret_key: "canary-key" },
        // @ts-expect-error
        aws_iam_role: { aws_iam_role_arn: "arn:aws:iam::123456789012:role/prequel" },
      },
    });
  });

  test("a method that the vendor does not have", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      postgres: {
        ...database,
        // @ts-expect-error
        auth_method: "aws_iam_role",
        password_auth: login.password_auth,
      },
    });
  });

  test("an unknown field", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      postgres: {
        ...database,
        ...login,
        // @ts-expect-error
        sslmode: "require",
      },
    });
  });

  test("an unknown field next to the configuration", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      // @ts-expect-error
      label: "production",
      postgres: { ...database, ...login },
    });
  });

  test("null for an optional field", () => {
    sources.create({
      ...common,
      vendor: "postgres",
      postgres: {
        ...database,
        ...login,
        // @ts-expect-error
        schema: null,
      },
    });
  });
});
