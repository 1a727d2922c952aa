/**
 * `npm run api`: writes the public types of every entry point to `api/`, so that a review shows every change.
 * With `--check` it writes nothing and fails when the committed files are not the types of the built packages.
 */
import { reportTypes } from "./api/report-types.ts";
import { root } from "./lib/root.ts";

const isCheck = process.argv.includes("--check");
const changed = await reportTypes(root, isCheck);
const names = changed.map((name) => `  api/${name}\n`).join("");
if (changed.length === 0) {
  console.log("api/ has the public types of the built packages.");
} else if (isCheck) {
  console.error(
    `Not the public types of the built packages:\n${names}Run \`npm run api\` and commit the result.`,
  );
  process.exitCode = 1;
} else {
  console.log(`Wrote:\n${names}`.trimEnd());
}
