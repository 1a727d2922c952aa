import type { Page } from "playwright-core";
import type { Vendor } from "prequel-import";
import { createMock } from "prequel-import-mock";
import { examples } from "../lib/examples.ts";

/** The address in the screenshot. No server listens there: the mock responds in this process. */
const url = "http://127.0.0.1:4010";

/** Opens the page of a mock after a few requests, with one request expanded and a scenario on. */
export async function showMockPage(page: Page): Promise<void> {
  const { fetch } = createMock({ seed: 1 });
  const create = (vendor: Vendor, changes: object = {}, headers = {}) =>
    fetch(`${url}/import/sources`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": "any", ...headers },
      body: JSON.stringify({ source: { ...exampleOf(vendor), ...changes } }),
    });
  await create("postgres");
  await create("snowflake");
  await create("s3", { name: "", provider_id: 42 });
  await create("bigquery", {}, { "x-mock-scenario": "mock-unreachable" });
  await create("gcs", {}, { "x-mock-scenario": "mock-rate-limited" });
  await fetch(`${url}/import/sources?page_size=50`, { headers: { "x-api-key": "any" } });

  await page.route(`${url}/**`, async (route) => {
    const request = route.request();
    const response = await fetch(request.url(), {
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    });
    const { status, headers } = response;
    await route.fulfill({ status, headers: Object.fromEntries(headers), body: await response.text() });
  });
  await page.goto(url);
  await page.getByText("2 issues").click();
  await page.getByRole("button", { name: "mock-conflict for the next request" }).click();
  await page.getByText("The next request gets").waitFor();
  await page.mouse.move(0, 0);
  // The seed does not set the times of the requests.
  await page.locator("time").evaluateAll((times) => {
    for (const time of times) time.textContent = "09:30:00";
  });
}

function exampleOf(vendor: Vendor): object {
  return examples.find(({ source }) => source.vendor === vendor)?.source ?? {};
}
