import type { Vendor } from "../generated/vendors.ts";

/** The port that servers of a vendor use unless somebody configured another one. */
export const usualPorts: Readonly<Partial<Record<Vendor | "ssh_tunnel", number>>> = {
  postgres: 5432,
  redshift: 5439,
  redshift_serverless: 5439,
  sftp: 22,
  s3_compatible: 443,
  snowflake: 443,
  ssh_tunnel: 22,
};
