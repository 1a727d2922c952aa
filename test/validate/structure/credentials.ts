import {
  allCredentials,
  type Base,
  bases,
  type Mistake,
  methodsOf,
  type Reason,
  withConfig,
  without,
} from "./base.ts";

/** Credentials of another vendor, or of another method of the same vendor. */
export function wrongCredentials(base: Base): Mistake[] {
  return allCredentials.flatMap(([method, auth]) => {
    if (method === base.method) return [];
    if (!methodsOf(base.vendor).includes(method)) return ofAnotherVendor(base, method, auth);
    // The access keys of Redshift have a password, and those of S3 do not.
    const isOwn = bases.some(({ vendor, auth: own }) => vendor === base.vendor && sameKeys(own, auth));
    return isOwn ? ofAnotherMethod(base, method, auth) : [];
  });
}

type Auth = Base["auth"];

function ofAnotherVendor(base: Base, method: string, auth: Auth): Mistake[] {
  const { vendor, config, method: own } = base;
  const methods = methodsOf(vendor);
  const rest = without(config, own);
  const at = (key: string, code: Reason["code"], suggestion?: string): Reason[] => [
    { code, path: [vendor, key], suggestion },
  ];
  const anyMethod = [undefined, ...methods].map((name) => at("auth_method", "wrong_value", name));
  // A vendor with only one method leaves no doubt about the right one.
  const rightMethod = methods.length === 1 ? [at("auth_method", "wrong_value", own)] : anyMethod;
  return [
    {
      kind: "credentials of another vendor beside the right ones",
      source: withConfig(base, { ...config, [method]: auth }),
      readings: [at(method, "mismatch")],
    },
    {
      kind: "credentials of another vendor in place of the right ones",
      source: withConfig(base, { ...rest, [method]: auth }),
      readings: [at(method, "mismatch", own)],
    },
    {
      kind: "credentials and auth_method of another vendor",
      source: withConfig(base, { ...rest, auth_method: method, [method]: auth }),
      readings: rightMethod,
    },
    {
      kind: "credentials and auth_method of another vendor beside the right credentials",
      source: withConfig(base, { ...config, auth_method: method, [method]: auth }),
      readings: [at("auth_method", "wrong_value", own)],
    },
    {
      kind: "auth_method of another vendor",
      source: withConfig(base, { ...config, auth_method: method }),
      readings: [at("auth_method", "wrong_value", own)],
    },
    ...wrongContent(base, auth, []),
  ];
}

function ofAnotherMethod(base: Base, method: string, auth: Auth): Mistake[] {
  const { vendor, config, method: own } = base;
  const reason = (key: string, suggestion?: string): Reason[] => [
    { code: "mismatch", path: [vendor, key], suggestion },
  ];
  return [
    {
      kind: "credentials of another method beside the right ones",
      source: withConfig(base, { ...config, [method]: auth }),
      readings: [reason(method)],
    },
    {
      kind: "credentials of another method in place of the right ones",
      source: withConfig(base, { ...without(config, own), [method]: auth }),
      readings: [reason("auth_method", method)],
    },
    {
      kind: "auth_method of another method",
      source: withConfig(base, { ...config, auth_method: method }),
      readings: [reason("auth_method", own)],
    },
    ...wrongContent(base, auth, reason(own, method)),
  ].map((mistake) =>
    // The two kinds of Google roles have the same fields: either the name or the method may be wrong.
    sameFields(auth, base.auth)
      ? {
          ...mistake,
          readings: [...mistake.readings, reason("auth_method", own), reason("auth_method", method)],
        }
      : mistake,
  );
}

/** The right name, with the fields of other credentials. */
function wrongContent(base: Base, auth: Auth, renamed: readonly Reason[]): Mistake[] {
  const { vendor, config, method: own } = base;
  const shared = Object.keys(auth).filter((key) => key in base.auth);
  const isAmbiguous = shared.length > 0 || Object.keys(auth).length < 2 || Object.keys(base.auth).length < 2;
  const kind = `the fields of ${renamed.length > 0 ? "another method" : "another vendor's method"} under the right name`;
  if (isAmbiguous) return [];
  const reason: Reason = { code: "mismatch", path: [vendor, own], suggestion: renamed[0]?.suggestion };
  return [{ kind, source: withConfig(base, { ...config, [own]: auth }), readings: [[reason]] }];
}

function sameFields(a: Auth, b: Auth): boolean {
  return Object.keys(a).every((key) => key in b) || Object.keys(b).every((key) => key in a);
}

function sameKeys(a: Auth, b: Auth): boolean {
  return Object.keys(a).join() === Object.keys(b).join();
}
