// Made from openapi/ by `npm run generate`: do not edit.

/** By schema and response field: the request field that it repeats, as a dotted path from the object around it. */
export const origins: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PostgresView: {"username":"password_auth.username"},
  AwsIamRoleView: {"aws_iam_role":"aws_iam_role_arn"},
  AwsAccessKeysView: {"access_key_id":"access_id"},
  GcsHmacKeysView: {"access_id":"access_key"},
};
