import type { Page } from "playwright-core";
import { sourceForms, visibleFields } from "prequel-import/form";

/** Opens the form of a vendor in the example, fills it in with realistic values and one mistake, and submits it. */
export async function showForm(page: Page, url: string): Promise<void> {
  const form = sourceForms.postgres;
  await page.goto(url);
  await page.getByRole("button", { name: form.title, exact: true }).click();
  for (const { kind, label, placeholder, required, secret } of visibleFields(form, {})) {
    const input = page.getByLabel(label, { exact: true });
    if (!required || (await input.count()) === 0) continue;
    const value = secret ? "not-a-real-password" : (placeholder ?? "");
    await input.fill(kind === "number" ? `${value}o` : value);
  }
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByRole("alert").waitFor();
}
