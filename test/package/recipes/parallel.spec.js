// Run by Playwright next to the files of the README, in every worker.
import { expect } from "@playwright/test";
import { test } from "./mock-test.js";

const { MOCK_URL: mockUrl } = process.env;
const api = `${mockUrl}/import/sources`;
const source = {
  vendor: "postgres",
  name: "Same in every worker",
  provider_id: "acme",
  postgres: {
    host: "db.acme.example.com",
    port: 5432,
    database: "app",
    auth_method: "password_auth",
    password_auth: { username: "reader", password: "canary-password" },
  },
};

for (let time = 1; time <= 16; time++) {
  test(`a worker sees only its own sources and requests, time ${time}`, async ({ request, mock }) => {
    const namesOf = async () => {
      const { data } = await (await request.get(api)).json();
      return data.sources.map(({ name }) => name);
    };
    expect(await namesOf()).toEqual(["Acme production"]);
    expect((await request.post(api, { data: { source } })).status()).toBe(200);
    expect((await request.post(api, { data: { source: { ...source, name: "" } } })).status()).toBe(422);
    expect(await namesOf()).toEqual([source.name, "Acme production"]);
    expect(await mock.requests()).toHaveLength(4);
    expect(await mock.requests({ vendor: "postgres", status: 200 })).toHaveLength(1);
    expect(await mock.requests({ status: 422 })).toMatchObject([{ method: "POST" }]);
  });
}

for (const [origin, address] of [
  ["the origin of the mock", mockUrl],
  ["another origin", mockUrl.replace("127.0.0.1", "localhost")],
]) {
  test(`a page of ${origin} sends the key of the worker`, async ({ page, mock }) => {
    // The page at the root of the mock allows no requests to another origin.
    await page.goto(`${address}/__mock/health`);
    const send = async ([url, body]) => {
      const headers = { "Content-Type": "application/json", "X-API-KEY": "another" };
      return (await fetch(url, { method: "POST", headers, body })).status;
    };
    expect(await page.evaluate(send, [api, JSON.stringify({ source })])).toBe(200);
    expect(await mock.requests({ method: "POST" })).toHaveLength(1);
  });
}
