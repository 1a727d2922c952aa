/**
 * `npm run compare -- official.yaml`: compares `openapi/` with the API's own document, for everyone who has it. It
 * lists the differences with the lines to change, and says for each `x-evidence` whether the document confirms it.
 */
import { disagreementsOf } from "./compare/disagreements.ts";
import { judgeMarks } from "./compare/evidence.ts";
import { factsOf } from "./compare/facts-of.ts";
import { reportOf } from "./compare/report.ts";
import { ourDocument, readOfficial } from "./compare/source.ts";
import { InputError, reportInputError } from "./lib/input-error.ts";
import { root } from "./lib/root.ts";

try {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || more.length > 0) {
    throw new InputError("Name one file: npm run compare -- official.json (or .yaml).");
  }
  const theirs = factsOf(readOfficial(path));
  const ours = factsOf(ourDocument(root));
  console.log(reportOf(disagreementsOf(ours, theirs), judgeMarks(ours, theirs)));
} catch (error) {
  reportInputError(error);
}
