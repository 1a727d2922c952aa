import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** Finds an incomplete host name of a service, such as one whose last part was not copied. */
export function incompleteHost(
  host: string,
  { path, name: field }: TextField,
  source: Source,
): Mistake | undefined {
  const isCluster =
    field !== "ssh_tunnel_host" &&
    !host.includes(".") &&
    ["cluster", "workgroup"].some((name) => source.at(source.vendor, name) === host);
  const mended = mendedEnd(host);
  if (!isCluster && mended === undefined && !endsInRegion.test(host)) return undefined;
  return {
    code: "incomplete_host",
    message: "Part of this host name is missing or misspelled. Enter the whole host name.",
    changes: mended === undefined ? undefined : [{ path, value: mended }],
  };
}

/** An AWS region at the end of a host name: the service that should follow it is missing. */
const endsInRegion = /\.[a-z]{2}(?:-[a-z]+)+-\d$/;

/**
 * Completes or corrects the end of a host name. The database of a Supabase project has another host than its API:
 * https://supabase.com/docs/guides/database/connecting-to-postgres
 */
export function mendedEnd(name: string): string | undefined {
  const host = name.replace(/\.$/, "");
  if (/\.(?:amazonaws|azure|googleapis|digitaloceanspaces|wasabisys)$/i.test(host)) return `${host}.com`;
  if (/\.con$/i.test(host)) return host.replace(/\w+$/, "com");
  if (/\.(?:redshift|redshift-serverless|rds)\.amazon\.com$/i.test(host))
    return host.replace(/amazon\.com$/i, "amazonaws.com");
  return /^[a-z\d]{20}\.supabase\.co$/.test(host) ? `db.${host}` : undefined;
}
