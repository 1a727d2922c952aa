import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** A part of the host name of a service, as when the last part was not copied. */
export function incompleteHost(
  host: string,
  { path, name: field }: TextField,
  source: Source,
): Mistake | undefined {
  const isCluster =
    field !== "ssh_tunnel_host" &&
    !host.includes(".") &&
    ["cluster", "workgroup"].some((name) => source.at(source.vendor, name) === host);
  const mended = mendedEnd(host.replace(/\.$/, ""));
  if (!isCluster && mended === undefined) return undefined;
  return {
    code: "incomplete_host",
    message: "A part of this host name seems to be missing or misspelled. Enter the whole host name.",
    changes: mended === undefined ? undefined : [{ path, value: mended }],
  };
}

/** The database of a Supabase project has another host than its API: https://supabase.com/docs/guides/database/connecting-to-postgres */
function mendedEnd(host: string): string | undefined {
  if (/\.(?:amazonaws|azure|googleapis|digitaloceanspaces|wasabisys)$/i.test(host)) return `${host}.com`;
  if (/\.con$/i.test(host)) return host.replace(/\w+$/, "com");
  if (/\.(?:redshift|redshift-serverless|rds)\.amazon\.com$/i.test(host))
    return host.replace(/amazon\.com$/i, "amazonaws.com");
  return /^[a-z\d]{20}\.supabase\.co$/.test(host) ? `db.${host}` : undefined;
}
