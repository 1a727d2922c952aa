/** Complete public keys with made-up numbers, in the formats of SSH and Snowflake. */
const exponent = Buffer.from([1, 0, 1]);

/** https://datatracker.ietf.org/doc/html/rfc4253#section-6.6 */
export const rsaKey = sshKey("ssh-rsa", exponent, modulus(2048));

/** https://datatracker.ietf.org/doc/html/rfc8709#section-4 */
export const ed25519Key = sshKey("ssh-ed25519", Buffer.alloc(32, 0xa5));

/** https://docs.snowflake.com/en/user-guide/key-pair-auth */
export const rsaSpki = spki(2048);
export const largeSpki = spki(4096);

/** A number whose first bit is set, so that a zero stands before it. */
function modulus(bits: number): Buffer {
  return Buffer.concat([Buffer.alloc(1), Buffer.alloc(bits / 8, 0xa5)]);
}

function sshKey(type: string, ...parts: readonly Buffer[]): string {
  const all = [Buffer.from(type), ...parts].flatMap((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return [length, part];
  });
  return `${type} ${Buffer.concat(all).toString("base64")}`;
}

/** https://datatracker.ietf.org/doc/html/rfc5280#section-4.1.2.7 */
function spki(bits: number): string {
  const rsaEncryption = Buffer.from("300d06092a864886f70d0101010500", "hex");
  const key = der(0x30, der(0x02, modulus(bits)), Buffer.from([2, exponent.length]), exponent);
  return der(0x30, rsaEncryption, der(0x03, Buffer.alloc(1), key)).toString("base64");
}

/** A value of DER that is longer than 255 bytes. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.from([tag, 0x82, 0, 0]);
  head.writeUInt16BE(content.length, 2);
  return Buffer.concat([head, content]);
}
