import type { Source, TextField } from "../source.ts";
import type { FieldChange, Mistake } from "../warning.ts";
import { isCutSshKey, keyIncomplete } from "./incomplete-key.ts";

/**
 * How each type of key begins: with the length and the name of the type, in base64.
 * https://datatracker.ietf.org/doc/html/rfc4253#section-6.6, https://datatracker.ietf.org/doc/html/rfc8709#section-4
 */
const types: readonly (readonly [start: string, type: string])[] = [
  ["AAAAB3NzaC1yc2E", "ssh-rsa"],
  ["AAAAC3NzaC1lZDI1NTE5", "ssh-ed25519"],
  ["AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY", "ecdsa-sha2-nistp256"],
  ["AAAAE2VjZHNhLXNoYTItbmlzdHAzODQ", "ecdsa-sha2-nistp384"],
  ["AAAAE2VjZHNhLXNoYTItbmlzdHA1MjE", "ecdsa-sha2-nistp521"],
];

const typeName =
  "(?:ssh-(?:rsa|ed25519|dss)|(?:sk-)?(?:ssh-ed25519|ecdsa-sha2-nistp\\d+)(?:@openssh\\.com)?)";

/**
 * Checks a public key for `authorized_keys`: its type, the key in base64 and a comment, on one line.
 * https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT
 */
export function sshKeyMistake({ path, clean }: TextField, source: Source): Mistake | undefined {
  const hasType = new RegExp(`^${typeName}\\s`).test(clean);
  if (hasType && /[\r\n]/.test(clean)) return lineBreaks(path, clean);
  // Options may precede the key. In `authorized_keys` they have no dot, unlike the hosts in `known_hosts`.
  if (hasType || new RegExp(`^[a-z-]+(?:[=,]\\S*)?\\s+${typeName}\\s`).test(clean)) {
    return isCutSshKey(clean) ? keyIncomplete : undefined;
  }
  if (clean.startsWith("---- BEGIN SSH2 ") && isStorageBox(source)) return undefined;
  const [, type] = types.find(([start]) => clean.startsWith(start)) ?? [];
  const withType = type && !/[\r\n]/.test(clean) ? `${type} ${clean}` : undefined;
  if (withType && isCutSshKey(withType)) return keyIncomplete;
  return {
    code: "wrong_key_format",
    message: "This is not an SSH public key. Enter the line that begins with ssh-rsa or ssh-ed25519.",
    changes: withType ? [{ path, value: withType }] : undefined,
  };
}

/** Hetzner accepts the format of RFC 4716: https://docs.hetzner.com/robot/storage-box/backup-space-ssh-keys/ */
function isStorageBox({ at }: Source): boolean {
  return /\.your-storagebox\.de$/i.test(String(at("sftp", "host")));
}

function lineBreaks(path: readonly string[], key: string): Mistake {
  const joined = joinedLines(key);
  if (joined && isCutSshKey(joined)) return keyIncomplete;
  const changes: FieldChange[] | undefined = joined === undefined ? undefined : [{ path, value: joined }];
  return {
    code: "key_line_breaks",
    message: "This key is on several lines. Enter one key on a single line.",
    changes,
  };
}

/** Joins the lines of one key. Returns `undefined` when a part is not base64, such as a comment or a second key. */
function joinedLines(key: string): string | undefined {
  const [type = "", ...parts] = key.split(/\s+/);
  const isKey = parts.every((part) => /^[A-Za-z\d+/]+={0,2}$/.test(part));
  return isKey ? `${type} ${parts.join("")}` : undefined;
}
