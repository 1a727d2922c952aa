/** The part of the API that a difference between two comparable documents is about. */
export interface Place {
  /** `undefined` for a part that belongs to no operation, such as a server. */
  readonly operation: string | undefined;
  readonly side: "request" | "response" | "error" | undefined;
  readonly vendor: string | undefined;
  /** The variant inside the vendor's configuration, such as `aws_access_keys`. */
  readonly variant: string | undefined;
  /** The path of the field below the vendor, such as `password_auth.username`. Empty for an object as a whole. */
  readonly field: string;
  /** The keys below the field, such as `minLength`. Empty for the field itself. */
  readonly keys: readonly string[];
}

const schemaStart = /^(requestBody|responses\/(\d\w\w|default))\/content\/[^/]+\/schema(?:\/|$)/;

export function placeOf(path: readonly string[], vendors: ReadonlySet<string>): Place {
  const nowhere = { side: undefined, vendor: undefined, variant: undefined, field: "" };
  if (path[0] !== "paths") return { ...nowhere, operation: undefined, keys: path };
  const operation = path[1]?.slice(1);
  const keys = path.slice(3);
  // A content type has a slash, so it is written without one here.
  const [start, , status] = schemaStart.exec(keys.map((key) => key.replace("/", "+")).join("/")) ?? [];
  if (start === undefined) return { ...nowhere, operation, keys };
  const side = status === undefined ? "request" : status.startsWith("2") ? "response" : "error";
  return { operation, side, ...schemaPlace(keys.slice(start.split("/").filter(Boolean).length), vendors) };
}

function schemaPlace(keys: readonly string[], vendors: ReadonlySet<string>) {
  const { names, rest } = namesOf(keys);
  let vendor: string | undefined;
  let variant: string | undefined;
  let field: string[] = [];
  for (const name of names) {
    const [tag, value] = name.split("=");
    if (tag === "vendor") {
      vendor = value;
      field = [];
    } else if (value !== undefined) {
      variant = value;
    } else if (vendors.has(name) && field.every((one) => wrappers.test(one))) {
      vendor = name;
      field = [];
    } else {
      field.push(name);
    }
  }
  return { vendor, variant, field: field.join(".").replace(aroundField, ""), keys: rest };
}

/** The objects around the fields of a source or of a request. `data.message` keeps `data`: the envelope has a `message` too. */
const aroundField = /^(?:(?:body|data)\.sources?(?:\[\])?|body)\.(?=.)/;

const wrappers = /^(body|data|source|sources\[\])$/;

/** The names of the fields and variants that lead to a part of a schema, and the keys that are left. */
function namesOf(keys: readonly string[]): { names: string[]; rest: readonly string[] } {
  const names: string[] = [];
  let at = 0;
  for (; at < keys.length; at += 1) {
    const [key, next] = [keys[at], keys[at + 1]];
    if (key === "properties" && next !== undefined) {
      names.push(next);
      at += 1;
    } else if (key === "items" && names.length > 0) {
      names.push(`${names.pop()}[]`);
    } else break;
  }
  return { names, rest: keys.slice(at) };
}
