import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedForm } from "../generate/bundle.ts";
import { InputError } from "../lib/input-error.ts";
import { documentChangesOf } from "./changes-of.ts";
import { readDocument, readReleasedDocument } from "./released.ts";
import { shortReport } from "./report.ts";

/** Prints what the generated document changes for users, in a few lines, or nothing. */
export async function printShortReport(root: string): Promise<void> {
  try {
    const report = await shortReportOf(root);
    if (report !== "") console.log(report);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function shortReportOf(root: string): Promise<string> {
  const { "x-generated": _, ...current } = await readDocument(join(root, "src/generated/openapi.json"));
  const released = publishedForm(await readReleasedDocument(root));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return shortReport(version, await documentChangesOf(released, current));
}
