import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/**
 * Finds the host, the URL, the resource id or a connection string in place of the name of a storage account.
 * https://learn.microsoft.com/azure/storage/common/storage-account-overview#storage-account-name
 */
export function storageAccountMistake({ path, clean }: TextField): Mistake | undefined {
  if (/^[a-z\d]{3,24}$/.test(clean)) return undefined;
  const value = accountIn(clean)?.toLowerCase();
  return {
    code: "storage_account",
    message: "The name of a storage account has 3 to 24 lowercase letters and digits. Enter only the name.",
    changes: value ? [{ path, value }] : undefined,
  };
}

function accountIn(text: string): string | undefined {
  const [, ofHost] =
    /^(?:\w+:\/\/)?(?:[^\s@/]*@)?([a-z\d]{3,24})\.(?:[a-z\d]+\.)?core\.[a-z.]+(?:[:/?].*)?$/is.exec(text) ??
    [];
  const [, ofId] = /\/storageAccounts\/([a-z\d]{3,24})(?:\/|$)/i.exec(text) ?? [];
  const [, ofString] = /(?:^|;)AccountName=([a-z\d]{3,24})(?:;|$)/i.exec(text) ?? [];
  const [, written] = /^([a-z\d]{3,24})$/i.exec(text) ?? [];
  return ofHost ?? ofId ?? ofString ?? written;
}
