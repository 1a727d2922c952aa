import { accessIdMistake, secretKeyMistake } from "./cloud/access-keys.ts";
import { bucketMistake } from "./cloud/bucket.ts";
import { projectMistake } from "./cloud/project.ts";
import { regionMistake } from "./cloud/region.ts";
import { roleMistake } from "./cloud/role.ts";
import { sasMistake } from "./cloud/sas.ts";
import { serviceAccountEmailMistake, serviceAccountMistakes } from "./cloud/service-account.ts";
import { storageAccountMistake } from "./cloud/storage-account.ts";
import { hostMistake } from "./host/host.ts";
import { portMistakes } from "./port.ts";
import type { Source, TextField } from "./source.ts";
import { placeholder, secretPlaceholder } from "./text/placeholder.ts";
import { publicKeyMistake } from "./text/public-key.ts";
import { misplacedPrivateKey, misplacedSecret, secretMistake } from "./text/secret.ts";
import { clusterMistake, databaseMistake, schemaMistake, usernameMistake } from "./text/sql-names.ts";
import { strayCharacters } from "./text/stray.ts";
import { timeoutMistakes } from "./timeout.ts";
import { tunnelMistakes } from "./tunnel.ts";
import type { LocatedMistake, Mistake } from "./warning.ts";

type FieldRule = (field: TextField, source: Source) => Mistake | undefined;

/** The rule for each field, by the name of the field. A name means the same for every vendor. */
const ruleOf: ReadonlyMap<string, FieldRule> = new Map([
  ["host", hostMistake],
  ["bucket_host", hostMistake],
  ["ssh_tunnel_host", hostMistake],
  ["database", databaseMistake],
  ["schema", schemaMistake],
  ["username", usernameMistake],
  ["ssh_tunnel_username", usernameMistake],
  ["cluster", clusterMistake],
  ["workgroup", clusterMistake],
  ["bucket_name", bucketMistake],
  ["region", regionMistake],
  ["aws_iam_role_arn", roleMistake],
  ["access_id", accessIdMistake],
  ["access_key", accessIdMistake],
  ["storage_account_name", storageAccountMistake],
  ["project_id", projectMistake],
  ["service_account_email", serviceAccountEmailMistake],
  ["public_key", publicKeyMistake],
  ["ssh_public_key", publicKeyMistake],
]);

/** All mistakes, at most one per field: the first one may have caused the others. */
export function mistakesIn(source: Source, now: number): LocatedMistake[] {
  const found = [
    ...source.texts.flatMap((field) => located(field, textMistake(field, source))),
    ...source.secrets.flatMap((field) =>
      located(field, secretPlaceholder(field) ?? secretMistake(field) ?? sasOrKey(field, now, source)),
    ),
    ...tunnelMistakes(source),
    ...portMistakes(source),
    ...timeoutMistakes(source),
    ...serviceAccountMistakes(source),
  ];
  const isChangedBefore = (path: string, index: number) =>
    found.slice(0, index).some((other) => {
      const paths = [other.path, ...(other.changes ?? []).map((change) => change.path)];
      return paths.some((taken) => taken.join("/") === path);
    });
  // The port of another service only repeats that the host belongs to it.
  const isExplained = ({ code }: LocatedMistake) =>
    code === "unusual_port" && found.some((other) => other.code === "wrong_host");
  return found.filter(
    (mistake, index) => !isExplained(mistake) && !isChangedBefore(mistake.path.join("/"), index),
  );
}

function textMistake(field: TextField, source: Source): Mistake | undefined {
  if (!field.clean) return strayCharacters(field);
  return (
    misplacedPrivateKey(field) ??
    placeholder(field) ??
    ruleOf.get(field.name)?.(field, source) ??
    misplacedSecret(field) ??
    strayCharacters(field)
  );
}

/** The rules for secrets that apply to some fields only. */
function sasOrKey(field: TextField, now: number, source: Source): Mistake | undefined {
  return sasMistake(field, now) ?? (/^secret/.test(field.name) ? secretKeyMistake(field, source) : undefined);
}

function located({ path }: TextField, mistake: Mistake | undefined): LocatedMistake[] {
  return mistake ? [{ ...mistake, path }] : [];
}
