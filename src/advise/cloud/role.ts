import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * The ARN of a role, in any partition and with any path:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
const roleArn = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[!-~]*\/)?[\w+=,.@-]{1,64}$/;

/**
 * Roles that only AWS itself can let others assume:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html,
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html
 */
const serviceLinked = /:role\/aws-(?:service-role|reserved)\//;

const otherKinds: readonly (readonly [pattern: RegExp, title: string])[] = [
  [/:instance-profile\//, "an instance profile"],
  [/:assumed-role\//, "a session of a role"],
  [/:user\//, "a user"],
  [/:group\//, "a group"],
  [/:policy\//, "a policy"],
  [serviceLinked, "a role that AWS keeps for itself"],
];

/** Anything but the ARN of a role that another account can assume. */
export function roleMistake({ path, clean }: TextField): Mistake | undefined {
  if (roleArn.test(clean) && !serviceLinked.test(clean)) return undefined;
  const mended = mendedArn(clean);
  const [, found] = otherKinds.find(([pattern]) => pattern.test(clean)) ?? [];
  const hasAccount = /^arn:[\w-]+:iam::\d{12}:/.test(clean);
  const seems = found
    ? `This looks like ${found}, not like the ARN of a role.`
    : `This does not look like the ARN of a role${hasAccount ? "" : ", which contains an account id of 12 digits"}.`;
  return {
    code: "not_a_role",
    message: `${seems} Enter the ARN, such as arn:aws:iam::123456789012:role/example.`,
    changes: mended ? [{ path, value: mended }] : undefined,
  };
}

/** The ARN with the typos removed that leave no doubt: blanks, upper case, a region, a missing colon, an account id in groups. */
function mendedArn(text: string): string | undefined {
  const [, partition = "aws", account = "", name = ""] =
    /^(?:arn:(aws[a-z-]*):)?iam:(?:[a-z\d-]*:)??:?([\d-]{12,14}):role[/:](.+)$/i.exec(
      text.replace(/\s*([:/])\s*/g, "$1"),
    ) ?? [];
  const mended = `arn:${partition.toLowerCase()}:iam::${account.replaceAll("-", "")}:role/${name.replace(/\/+$/, "")}`;
  return roleArn.test(mended) && !serviceLinked.test(mended) ? mended : undefined;
}
