import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { misplaced } from "./secret.ts";
import { stray } from "./stray.ts";

const sqlName = "[A-Za-z_][\\w$-]{0,62}";

/**
 * Finds a database name with the parameters of a URL or with a schema. Databases take the whole text for the name:
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-DBNAME,
 * https://docs.snowflake.com/en/sql-reference/name-resolution
 */
export function databaseMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const schemaPath = [source.vendor, "schema"];
  const schema = source.at(...schemaPath);
  const [, name, query, second] =
    new RegExp(`^/?(${sqlName})(?:([/?].*)|\\.(${sqlName})(?:\\.${sqlName})?)?$`, "s").exec(clean) ?? [];
  const isSchema = second !== undefined && isSchemaName(second, schema, source.vendor);
  const isHost = clean.includes(".") && clean === source.at(source.vendor, "host");
  if (isHost || clean.includes("://") || (!name && /^[/?]|[?;]/.test(clean))) return notOneName([]);
  if (!name || clean === name || (second !== undefined && !isSchema)) return undefined;
  // A slash may be part of a name, but a query may not.
  if (query && !/^\/?\?|^\/$/.test(query)) return undefined;
  const own = { path, value: name };
  return notOneName(second && !schema ? [own, { path: schemaPath, value: second }] : [own]);
}

function isSchemaName(name: string, schema: unknown, vendor: string): boolean {
  return name === schema || /^public$/i.test(name) || vendor === "snowflake";
}

/** Finds a schema name with the database in front of it. */
export function schemaMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const database = source.at(source.vendor, "database");
  const [, first, second] = new RegExp(`^(${sqlName})\\.(${sqlName})$`).exec(clean) ?? [];
  if (/[*,;]/.test(clean)) return notOneName([]);
  if (first && /^public$/i.test(first)) return notOneName([{ path, value: first }]);
  if (!second || (first !== database && source.vendor !== "snowflake")) return undefined;
  return first === database ? notOneName([{ path, value: second }]) : notOneName([]);
}

function notOneName(changes: readonly FieldChange[]): Mistake {
  return {
    code: "qualified_name",
    message: "This seems to contain more than one name. Enter only the name that this field asks for.",
    changes: changes.length > 0 ? changes : undefined,
  };
}

/** Finds a user name with the host of another field, as in `ssh user@host`, or with a password. */
export function usernameMistake(field: TextField, source: Source): Mistake | undefined {
  const { path, name, clean } = field;
  const hostPath = name.startsWith("ssh_") ? ["ssh_tunnel", "ssh_tunnel_host"] : ["host"];
  const host = source.at(source.vendor, ...hostPath);
  // A password may follow the colon. User names of Redshift may begin with `IAM:`: https://docs.aws.amazon.com/redshift/latest/mgmt/generating-iam-credentials-role-permissions.html
  if (/^[\w.-]+:[^\s:]{4,}$/.test(clean) && !/^IAMR?:/i.test(clean)) return misplaced;
  const [, listed] = /^([\w.@-]+)[,;]$/.exec(clean) ?? [];
  if (listed) return stray(path, listed);
  // MySQL writes user names with a host, such as 'user'@'host'.
  if (/^[\w.'"`-]+@['"`]/.test(clean)) return notOneName([]);
  const [, user, at = ""] = /^([\w.+-]+)@([\w.-]+)$/.exec(clean) ?? [];
  // User names of Azure may end with the name of the server: https://learn.microsoft.com/azure/postgresql/single-server/quickstart-create-server-database-portal
  if (!user || typeof host !== "string" || /\.azure\.com\.?$/i.test(host.trim())) return undefined;
  return host.trim().toLowerCase() === at.toLowerCase() ? notOneName([{ path, value: user }]) : undefined;
}

/** Finds the host or the ARN of a cluster or workgroup in place of its name. The name is a part of both. */
export function clusterMistake({ path, clean }: TextField): Mistake | undefined {
  const [, ofHost, ofArn] =
    /^([a-z][a-z\d-]*)\.[\w.-]+\.amazonaws\.com(?:\.cn)?(?::\d+)?(?:\/\w*)?$|^arn:[\w-]+:redshift:[\w:-]+:([a-z][a-z\d-]*)$/i.exec(
      clean,
    ) ?? [];
  if (!/[.:/]/.test(clean)) return undefined;
  const value = ofHost ?? ofArn;
  return notOneName(value ? [{ path, value }] : []);
}
