/** A command for a shell that sends a JSON body to an operation of the API. */
export function curlCommand(url: string, body: unknown): string {
  const json = JSON.stringify(body).replaceAll("'", "'\\''");
  return `curl ${url} -H 'X-API-KEY: any' -H 'Content-Type: application/json' -d '${json}'`;
}
