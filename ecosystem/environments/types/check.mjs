// Compiles the consumer with every way to resolve modules that a compiler has: `node check.mjs typescript-5.4`.
import { spawnSync } from "node:child_process";
import { report } from "smoke";

const [compiler] = process.argv.slice(2);
const dom = "--lib es2022,dom,dom.iterable --types smoke";
const node = "--lib es2022 --types node";
const resolutions = {
  ...(compiler.startsWith("typescript-5") && { node10: "--module commonjs --moduleResolution node10" }),
  node16: "--module node16 --moduleResolution node16",
  nodenext: "--module nodenext --moduleResolution nodenext",
  bundler: "--module esnext --moduleResolution bundler",
};

function compile(check, options) {
  const files = /node(16|next)/.test(options) ? "consumer.ts consumer.cts" : "consumer.ts";
  const tsc = `node_modules/${compiler}/bin/tsc --noEmit --strict --target es2022`;
  const args = `${tsc} ${options} ${files}`.split(" ");
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { check, error: status === 0 ? undefined : (stdout + stderr).slice(0, 500) };
}

const checks = Object.entries(resolutions).flatMap(([name, options]) => [
  compile(`${name}, DOM`, `${options} ${dom} --skipLibCheck`),
  compile(`${name}, @types/node`, `${options} ${node} --skipLibCheck`),
]);
checks.push(compile("declarations", `${resolutions.nodenext} ${dom}`));
console.log(report(checks));
