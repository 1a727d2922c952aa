import { findAfter, type Span } from "./span.ts";

/** How many characters a needle has at least: the index goes by them. */
const minLength = 4;

/**
 * Texts that are looked for all at once, in a time that does not grow with their number. Characters that `ignored`
 * matches do not count, nor does case: people and programs write both in other ways.
 */
export class Needles {
  readonly #ignored: RegExp;
  /** How many ignored characters stand before and behind each needle. */
  readonly #edges = new Map<string, Span>();
  /** The lengths of the needles, by how they begin. */
  readonly #lengths = new Map<string, Set<number>>();

  constructor(ignored: RegExp) {
    this.#ignored = ignored;
  }

  /** Adds a text, and returns whether it has enough characters that count. */
  add(text: string, least = minLength): boolean {
    let needle = "";
    const [span] = this.#findCounting(text, (counting) => {
      needle = counting;
      return [[0, counting.length]];
    });
    if (!span || needle.length < least) return false;
    this.#edges.set(needle, [span[0], text.length - span[1]]);
    const beginning = needle.slice(0, minLength);
    this.#lengths.set(beginning, (this.#lengths.get(beginning) ?? new Set()).add(needle.length));
    return true;
  }

  find(text: string): Span[] {
    if (this.#edges.size === 0) return [];
    const edges: Span[] = [];
    const found = this.#findCounting(text, (counting) => {
      const spans: Span[] = [];
      for (let start = 0; start < counting.length; start++) {
        for (const length of this.#lengths.get(counting.slice(start, start + minLength)) ?? []) {
          const edge = this.#edges.get(counting.slice(start, start + length));
          if (!edge) continue;
          edges.push(edge);
          spans.push([start, start + length]);
        }
      }
      return spans;
    });
    return found.map(([start, end], i) => {
      const [before, behind] = edges[i] ?? [0, 0];
      return [Math.max(start - before, 0), Math.min(end + behind, text.length)];
    });
  }

  #findCounting(text: string, find: (counting: string) => Span[]): Span[] {
    return findAfter(
      text,
      this.#ignored,
      () => "",
      (counting) => find(counting.toLowerCase()),
    );
  }
}
