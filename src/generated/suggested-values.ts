// Made from openapi/ by `npm run generate`: do not edit.

/** The usual value of a field, by its path with dots. */
export const suggestedValues: Readonly<Record<string, number>> = {
  "postgres.port": 5432,
  "postgres.ssh_tunnel.ssh_tunnel_port": 22,
  "redshift.port": 5439,
  "redshift.ssh_tunnel.ssh_tunnel_port": 22,
  "redshift_serverless.port": 5439,
  "redshift_serverless.ssh_tunnel.ssh_tunnel_port": 22,
  "s3.ssh_tunnel.ssh_tunnel_port": 22,
  "sftp.port": 22,
  "s3_compatible.port": 443,
  "s3_compatible.ssh_tunnel.ssh_tunnel_port": 22,
  "snowflake.port": 443,
};
