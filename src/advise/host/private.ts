import { suggestedValues } from "../../generated/suggested-values.ts";
import type { Source } from "../source.ts";
import type { Mistake } from "../warning.ts";
import { isIpv6 } from "./address.ts";

/**
 * IPv4 networks that the internet does not route: this computer, private networks, carriers' networks and link-local
 * addresses. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const privateIpv4 =
  /^(?:0|10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^255\./;

/** The same for IPv6. https://www.iana.org/assignments/iana-ipv6-special-registry */
const privateIpv6 = /^(?:::1?|0*(?::0*){6}:0*1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)(?:%\w+)?$/i;

/**
 * Names that exist only in a private network: https://www.rfc-editor.org/rfc/rfc6762#appendix-G,
 * https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en
 * for `.internal`, https://docs.docker.com/desktop/features/networking for `host.docker.internal`.
 */
const privateName =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|svc|home\.arpa)\.?$/i;

/** Whether a host cannot be reached over the internet. A name without a dot exists only in a private network. */
function isPrivateHost(host: string): boolean {
  if (isIpv6(host)) {
    const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(host) ?? [];
    return ipv4 === undefined ? privateIpv6.test(host) : privateIpv4.test(ipv4);
  }
  if (/^[\d.]+$/.test(host)) return privateIpv4.test(host);
  return privateName.test(host) || !host.replace(/\.$/, "").includes(".");
}

/**
 * Finds a private host that no SSH tunnel leads to. Prequel connects over the internet. With a tunnel, the bastion host
 * connects to the source, and only the bastion host must be public.
 */
export function privateHost(host: string, isTunnel: boolean, source: Source): Mistake | undefined {
  if (!isPrivateHost(host)) return undefined;
  const hasTunnel = source.at(source.vendor, "use_ssh_tunnel") === true || hasTunnelHost(source);
  if (hasTunnel && !isTunnel) return undefined;
  const { vendor } = source;
  const mayHaveTunnel = !isTunnel && `${vendor}.ssh_tunnel.ssh_tunnel_port` in suggestedValues;
  return {
    code: "private_host",
    message: `This host is in a private network. Enter a host name that can be reached over the internet${mayHaveTunnel ? ", or connect through an SSH tunnel" : ""}.`,
  };
}

function hasTunnelHost(source: Source): boolean {
  const tunnel = source.at(source.vendor, "ssh_tunnel", "ssh_tunnel_host");
  return typeof tunnel === "string" && tunnel !== "";
}
