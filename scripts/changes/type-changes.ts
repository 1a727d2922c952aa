import { groupBy } from "../lib/group-by.ts";
import type { Change } from "./change.ts";
import { breaking, compatible, type Judgment } from "./rules/judgment.ts";
import { quoted } from "./sentences/words.ts";

/** The reports of `api/`, by entry point, such as `prequel-import-form`. */
export type Reports = ReadonlyMap<string, string>;

/**
 * The changes of the public types that are written by hand. The types of `generated` are made from the document, and
 * their changes follow from it.
 */
export function typeChanges(released: Reports, current: Reports, generated: ReadonlySet<string>): Change[] {
  const entryPoints = new Set([...released.keys(), ...current.keys()]);
  const changes = [...entryPoints].flatMap((entryPoint) => {
    const [before, after] = [released, current].map((reports) =>
      declarationsOf(reports.get(entryPoint) ?? ""),
    );
    const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    return [...names]
      .filter((name) => !generated.has(name))
      .flatMap((name) => changeOf(entryPoint, name, before?.get(name), after?.get(name)));
  });
  // Several entry points may have the same type.
  const groups = groupBy(changes, ({ name, judgment }) => `${name} ${judgment.predicate}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ name, kind, judgment }) => ({
      effect: judgment.effect,
      kind,
      sentence: `\`${name}\` of ${quoted(group.map(({ entryPoint }) => entryPoint))} ${judgment.predicate}.`,
      names: [name],
    })),
  );
}

interface Declaration {
  readonly isExported: boolean;
  readonly lines: readonly string[];
}

interface TypeChange {
  readonly entryPoint: string;
  readonly name: string;
  readonly kind: Change["kind"];
  readonly judgment: Judgment;
}

/** The declarations of a report. Those that are not exported are part of those that are. */
function declarationsOf(report: string): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const block of report.split(/\n\n+/)) {
    const [, keyword, name] = header.exec(block) ?? [];
    if (name === undefined) continue;
    const lines = [...(declarations.get(name)?.lines ?? []), ...block.replace(/^export /m, "").split("\n")];
    declarations.set(name, { isExported: keyword !== undefined, lines });
  }
  return declarations;
}

const header =
  /^(export )?(?:declare )?(?:abstract )?(?:class|const|enum|function|interface|namespace|type) ([\w$]+)/m;

function changeOf(
  entryPoint: string,
  name: string,
  before: Declaration | undefined,
  after: Declaration | undefined,
): TypeChange[] {
  const change = (kind: Change["kind"], judgment: Judgment) => [{ entryPoint, name, kind, judgment }];
  if (before === undefined) return after?.isExported ? change("added", compatible("is new")) : [];
  if (after === undefined || (before.isExported && !after.isExported)) {
    return before.isExported
      ? change("removed", breaking("is gone: a program that imports it no longer compiles"))
      : [];
  }
  const gone = before.lines.filter((line) => !after.lines.includes(line));
  const added = after.lines.filter((line) => !before.lines.includes(line));
  if (gone.length === 0 && added.length === 0) {
    return before.isExported || !after.isExported ? [] : change("added", compatible("is exported now"));
  }
  return gone.length === 0 && added.every((line) => isOptional.test(line))
    ? change("changed", compatible("has new members that programs need not use"))
    : change("changed", breaking("has another type: a program that uses it may no longer compile"));
}

/** An optional member or a method. A required member would break programs that make such an object. */
const isOptional = /^ +(?:readonly )?(?:\w+\?: |\w+(?:<.*>)?\().*;$/;
