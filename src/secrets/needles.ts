import { findAfter, type Span } from "./span.ts";

/** How many characters a needle has at least: the index goes by them. */
const minLength = 4;

/**
 * Texts that are looked for all at once, in a time that does not grow with their number. Characters that are ignored do
 * not count, nor does case: people and programs write both in other ways.
 */
export class Needles {
  readonly #ignored: RegExp;
  /** How many ignored characters stand before and behind each needle. */
  readonly #edges = new Map<string, Span>();
  /** The lengths of the needles, by how they begin. */
  readonly #lengths = new Map<string, Set<number>>();
  /** How the needles begin and end: comparing a long one takes long. */
  readonly #outlines = new Set<string>();

  /** `ignored` is what stands inside the brackets of a pattern. */
  constructor(ignored: string) {
    this.#ignored = new RegExp(`[${ignored}]+`, "g");
  }

  /** Adds a text, and returns whether it has enough characters that count. */
  add(text: string, least = minLength): boolean {
    let needle = "";
    const [span] = this.#findCounting(text, (counting) => {
      needle = counting;
      return [[0, counting.length]];
    });
    if (!span || needle.length < least) return false;
    const [before, behind] = this.#edges.get(needle) ?? [0, 0];
    this.#edges.set(needle, [Math.max(before, span[0]), Math.max(behind, text.length - span[1])]);
    const beginning = needle.slice(0, minLength);
    this.#lengths.set(beginning, (this.#lengths.get(beginning) ?? new Set()).add(needle.length));
    this.#outlines.add(beginning + needle.slice(-minLength));
    return true;
  }

  find(text: string): Span[] {
    if (this.#edges.size === 0) return [];
    const edges: Span[] = [];
    const found = this.#findCounting(text, (counting) => {
      const spans: Span[] = [];
      for (let start = 0; start < counting.length; start++) {
        const beginning = counting.slice(start, start + minLength);
        for (const length of this.#lengths.get(beginning) ?? []) {
          const end = start + length;
          if (!this.#outlines.has(beginning + counting.slice(end - minLength, end))) continue;
          const edge = this.#edges.get(counting.slice(start, end));
          if (!edge) continue;
          edges.push(edge);
          spans.push([start, end]);
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
      // A sigma at the end of a word has a lower case of its own.
      (counting) => find(counting.toLowerCase().replaceAll("\u03c2", "\u03c3")),
    );
  }
}
