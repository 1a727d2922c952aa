import {
  type ImportSource,
  isVendor,
  type PostgresSourceInput,
  type SourceInput,
  type Vendor,
  vendorOf,
} from "prequel-import";
import { describe, expectTypeOf, test } from "vitest";
import type { authMethods } from "../../src/generated/vendors.ts";

/** The input of a vendor, its configuration, its authentication methods, and the configuration of one method. */
type InputOf<V extends Vendor> = Extract<SourceInput, { vendor: V }>;
type ConfigOf<V extends Vendor> = V extends keyof InputOf<V> ? InputOf<V>[V] : never;
type MethodOf<V extends Vendor> = (typeof authMethods)[V][number];
type WithMethod<V extends Vendor, M> = Extract<ConfigOf<V>, { auth_method: M }>;

describe("for every vendor", () => {
  test("`vendor` is different in every branch", () => {
    expectTypeOf<SourceInput["vendor"]>().toEqualTypeOf<Vendor>();
    type Keys = { [V in Vendor]: keyof InputOf<V> };
    type Expected = { [V in Vendor]: "vendor" | "name" | "provider_id" | V };
    expectTypeOf<Keys>().toEqualTypeOf<Expected>();
  });

  test("`auth_method` is different in every configuration of a vendor", () => {
    type Methods = { [V in Vendor]: ConfigOf<V> extends { auth_method: infer M } ? M : never };
    expectTypeOf<Methods>().toEqualTypeOf<{ [V in Vendor]: MethodOf<V> }>();
  });

  test("every configuration has the credentials of its own method only", () => {
    type Credentials = {
      [V in Vendor]: { [M in MethodOf<V>]: Extract<keyof WithMethod<V, M>, MethodOf<V>> };
    };
    type Expected = { [V in Vendor]: { [M in MethodOf<V>]: M } };
    expectTypeOf<Credentials>().toEqualTypeOf<Expected>();
  });

  test("every vendor has its view in a response", () => {
    expectTypeOf<Vendor>().toExtend<keyof ImportSource>();
    type Absent = { [V in Vendor]: undefined extends ImportSource[V] ? never : V }[Vendor];
    expectTypeOf<Absent>().toBeNever();
  });
});

describe("in a program", () => {
  test("`vendor` narrows a source, and the remaining type", () => {
    const source = {} as SourceInput;
    if (source.vendor === "postgres") {
      expectTypeOf(source).toEqualTypeOf<PostgresSourceInput>();
      return;
    }
    expectTypeOf(source).toEqualTypeOf<Exclude<SourceInput, PostgresSourceInput>>();
    expectTypeOf(source.vendor).toEqualTypeOf<Exclude<Vendor, "postgres">>();
  });

  test("`auth_method` narrows a configuration until `never` remains", () => {
    const { redshift } = {} as InputOf<"redshift">;
    if (redshift.auth_method === "aws_access_keys") {
      expectTypeOf(redshift.aws_access_keys.secret_key).toBeString();
    } else if (redshift.auth_method === "aws_iam_role") {
      expectTypeOf(redshift.aws_iam_role.aws_iam_role_arn).toBeString();
    } else {
      expectTypeOf(redshift).toBeNever();
    }
  });

  test("`isVendor` narrows a response", () => {
    const source = {} as ImportSource;
    // @ts-expect-error It may be a source of another vendor.
    source.postgres.host;
    if (isVendor(source, "postgres")) expectTypeOf(source.postgres.host).toBeString();
    // @ts-expect-error There is no such vendor.
    isVendor(source, "postgress");
  });

  test("`vendorOf` may return `undefined`", () => {
    expectTypeOf(vendorOf).returns.toEqualTypeOf<Vendor | undefined>();
  });
});
