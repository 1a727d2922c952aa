import { BrokenDocument } from "../../lib/input-error.ts";
import { lintProblemsIn } from "./lint.ts";
import { operationsBy } from "./operations.ts";
import { type Problem, report } from "./problem.ts";
import { brokenReferencesIn, circularReferencesIn, type YamlFiles } from "./references.ts";
import { nameProblemsIn, syntaxProblemsIn, yamlFilesOf } from "./yaml-files.ts";

/** Throws `BrokenDocument` with every mistake that the checks and the lint find in the document of a folder. */
export async function checkDocument(root: string, folder: string): Promise<void> {
  // Starts now, in another process. The checks below report the mistakes that make it fail.
  const linting = lintProblemsIn(root, folder);
  linting.catch(() => {});
  const files = await yamlFilesOf(folder);
  const inEach = (find: typeof syntaxProblemsIn) => [...files.values()].flatMap(find);
  rejectIf(inEach(syntaxProblemsIn), files);
  rejectIf([...inEach(nameProblemsIn), ...circularReferencesIn(files)], files);
  const broken = brokenReferencesIn(files);
  const linted = await linting;
  // Redocly reports a broken reference too, and every example that it cannot check because of it.
  const others =
    broken.length === 0 ? linted : linted.filter(({ message }) => !/can't resolve/i.test(message));
  rejectIf([...broken, ...others], files);
}

function rejectIf(problems: readonly Problem[], files: YamlFiles): void {
  if (problems.length === 0) return;
  // A derived file repeats the mistakes of the files that it is made from.
  const authored = problems.filter(({ file }) => !file.startsWith("openapi/generated/"));
  const shown = authored.length > 0 ? authored : problems;
  const lineAt = ({ file, line }: Problem) => files.get(file)?.lines[line - 1];
  throw new BrokenDocument(report(shown, operationsBy(files), lineAt));
}
