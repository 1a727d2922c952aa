import type { Page } from "playwright-core";

/** The texts of a page whose contrast with their background is below 4.5 : 1, the minimum of WCAG AA. */
export function lowContrasts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
        const value = (channels(color)[index] ?? 0) / 255;
        return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      }, 0);
    const backgroundOf = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? backgroundOf(element.parentElement) : backgroundColor;
    };
    const contrast = (color: string, element: Element) => {
      const [dark = 0, light = 0] = [luminance(color), luminance(backgroundOf(element))].sort();
      return (light + 0.05) / (dark + 0.05);
    };
    const hasText = ({ childNodes, tagName }: Element) =>
      !["SCRIPT", "STYLE"].includes(tagName) &&
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const texts = [...document.querySelectorAll("body *")].filter(
      (element) => hasText(element) || element.matches("input, textarea"),
    );
    return texts.flatMap((element) => {
      const colors = [getComputedStyle(element), getComputedStyle(element, "::placeholder")];
      const ratios = colors.map(({ color }) => contrast(color, element));
      return Math.min(...ratios) < 4.5 ? [`${element.outerHTML.slice(0, 80)}: ${ratios.join(", ")}`] : [];
    });
  });
}
