import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { node } from "./child.ts";
import { bench, generated } from "./paths.ts";

/** The entry point of each compiler. */
const compilers = {
  "TypeScript 5.9": "node_modules/typescript/bin/tsc",
  "TypeScript 7": "node_modules/typescript-7/bin/tsc",
} as const;

export type Compiler = keyof typeof compilers;

export const compilerNames = Object.keys(compilers) as Compiler[];

/** What a compiler made of one file. */
export interface TypeCheck {
  readonly seconds: number;
  readonly instantiations: number;
  /** Its complaints about the file itself, in full. */
  readonly complaints: readonly string[];
}

/** Checks one file as a user's project would, with what it imports. */
export async function typeCheck(compiler: Compiler, file: string, paths = {}): Promise<TypeCheck> {
  const config = join(generated, "types/tsconfig.json");
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    module: "nodenext",
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    paths,
  };
  await mkdir(join(generated, "types"), { recursive: true });
  await writeFile(config, JSON.stringify({ compilerOptions, files: [file] }));
  const output = await outputOf([join(bench, compilers[compiler]), "-p", config, "--extendedDiagnostics"]);
  return {
    seconds: numberIn(output, /Total time: +([\d.]+)s/),
    instantiations: numberIn(output, /Instantiations: +(\d+)/),
    complaints: output.split("\n").filter((line) => /: error TS\d+/.test(line)),
  };
}

/** A compiler that complains fails, but its complaints are what it is run for. */
async function outputOf(args: readonly string[]): Promise<string> {
  try {
    return await node(args);
  } catch (error) {
    if (error instanceof Error && "stdout" in error) return String(error.stdout);
    throw error;
  }
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The compiler does not say ${pattern}.`);
  return Number(found);
}
