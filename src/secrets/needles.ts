import { findAfter, type Span } from "./span.ts";

/** The index uses the first four characters of a needle, so a shorter text cannot be one. */
const minLength = 4;

/** Comparing more lengths at one place would take too long: the longest one is then assumed. */
const maxLengths = 32;

/**
 * Finds any number of texts at once, in a time that does not grow with their number. Case and ignored characters make
 * no difference, because people and programs change both.
 */
export class Needles {
  readonly #ignored: RegExp;
  readonly #isIgnored: RegExp;
  /** How many ignored characters precede and follow each needle. */
  readonly #edges = new Map<string, readonly [before: number, behind: number]>();
  /** The lengths of the needles, by how they begin. */
  readonly #lengths = new Map<string, Set<number>>();
  #longest = 0;
  /** The first and last characters of each needle, compared before the whole of it. */
  readonly #outlines = new Set<string>();

  /** `ignored` is a character class without its brackets. */
  constructor(ignored: string) {
    this.#ignored = new RegExp(`[${ignored}]+`, "g");
    this.#isIgnored = new RegExp(`[${ignored}]`);
  }

  /** Adds a text, and returns whether it has enough characters that count. */
  add(text: string): boolean {
    const needle = foldCase(text.replace(this.#ignored, ""));
    if (needle.length < minLength) return false;
    let [start, end] = [0, text.length];
    while (this.#isIgnored.test(text.charAt(start))) start++;
    while (this.#isIgnored.test(text.charAt(end - 1))) end--;
    const [before, behind] = this.#edges.get(needle) ?? [0, 0];
    this.#edges.set(needle, [Math.max(before, start), Math.max(behind, text.length - end)]);
    const beginning = needle.slice(0, minLength);
    this.#lengths.set(beginning, (this.#lengths.get(beginning) ?? new Set()).add(needle.length));
    this.#longest = Math.max(this.#longest, needle.length);
    this.#outlines.add(beginning + needle.slice(-minLength));
    return true;
  }

  find(text: string): Span[] {
    if (this.#edges.size === 0) return [];
    const edges: (readonly [number, number])[] = [];
    const findIn = (rest: string) => {
      const counting = foldCase(rest);
      const spans: Span[] = [];
      for (let start = 0; start < counting.length; start++) {
        const beginning = counting.slice(start, start + minLength);
        const lengths = this.#lengths.get(beginning);
        if (!lengths) continue;
        if (lengths.size > maxLengths) {
          edges.push([0, 0]);
          spans.push([start, Math.min(start + this.#longest, counting.length)]);
          continue;
        }
        for (const length of lengths) {
          const end = start + length;
          if (!this.#outlines.has(beginning + counting.slice(end - minLength, end))) continue;
          const edge = this.#edges.get(counting.slice(start, end));
          if (!edge) continue;
          edges.push(edge);
          spans.push([start, end]);
        }
      }
      return spans;
    };
    const found = findAfter(text, this.#ignored, () => "", findIn);
    return found.map(([start, end], i) => {
      const [before, behind] = edges[i] ?? [0, 0];
      return [Math.max(start - before, 0), Math.min(end + behind, text.length)];
    });
  }
}

/** In lower case. A sigma at the end of a word has a lower case of its own. */
function foldCase(text: string): string {
  return text.toLowerCase().replaceAll("\u03c2", "\u03c3");
}
