import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** The relative links of Markdown files that lead to no file, or to no heading in it. */
export function brokenLinks(folder: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const text = withoutCode(readFileSync(join(folder, file), "utf8"));
    return linksIn(text)
      .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(folder, file, link))
      .map((link) => `${file}: ${link}`);
  });
}

function leadsSomewhere(folder: string, file: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : normalize(join(dirname(file), path));
  const absolute = join(folder, target);
  if (target.startsWith("..") || !existsSync(absolute)) return false;
  if (anchor === undefined) return true;
  return statSync(absolute).isFile() && anchorsIn(readFileSync(absolute, "utf8")).includes(anchor);
}

/** Links, pictures, and the sources of pictures in HTML. */
function linksIn(text: string): string[] {
  const found = text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g);
  return Array.from(found, ([, link, attribute]) => link ?? attribute ?? "");
}

/** The anchors that GitHub gives to headings. */
function anchorsIn(text: string): string[] {
  const headings = Array.from(withoutCode(text).matchAll(/^#+ (.+)$/gm), ([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^ *```[\s\S]*?^ *```$/gm, "");
}
