/** Invisible characters, except joiners, which names in some languages need. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const quotationMarks = "\"'`“”„‘’«»";

/** Removes invisible characters, and the whitespace and quotation marks around a text. */
export function tidy(text: string): string {
  const visible = text.replace(invisible, "").trim();
  const [first, inner, last] = [visible.charAt(0), visible.slice(1, -1), visible.slice(-1)];
  const isQuoted = inner !== "" && quotationMarks.includes(first) && quotationMarks.includes(last);
  // Quotation marks inside belong to several values, such as 'user'@'host'.
  return isQuoted && !inner.includes(first) ? inner.trim() : visible;
}
