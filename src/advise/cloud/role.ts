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

/** Finds anything other than the ARN of a role that another account can assume. */
export function roleMistake({ path, clean }: TextField): Mistake | undefined {
  if (roleArn.test(clean) && !serviceLinked.test(clean)) return undefined;
  const mended = mendedArn(clean);
  return {
    code: "not_a_role",
    message:
      "This does not look like the ARN of a role that another account can assume. Enter an ARN such as arn:aws:iam::123456789012:role/example.",
    changes: mended ? [{ path, value: mended }] : undefined,
  };
}

/** The ARN without unambiguous typos: spaces, upper case, a region, a missing colon, or hyphens in the account id. */
function mendedArn(text: string): string | undefined {
  const [, partition = "aws", account = "", name = ""] =
    /^(?:arn:(aws[a-z-]*):)?iam:(?:[a-z\d-]*:)??:?([\d-]{12,14}):role[/:](.+)$/i.exec(
      text.replace(/\s*([:/])\s*/g, "$1"),
    ) ?? [];
  const mended = `arn:${partition.toLowerCase()}:iam::${account.replaceAll("-", "")}:role/${name.replace(/\/+$/, "")}`;
  return roleArn.test(mended) && !serviceLinked.test(mended) ? mended : undefined;
}
