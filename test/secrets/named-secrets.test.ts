import { describe, expect, test } from "vitest";
import { namedSecretsOf } from "../../src/secrets/named-secrets.ts";

/** The text with every named secret replaced. */
function hidden(text: string): string {
  const spans = namedSecretsOf(text).sort(([a], [b]) => b - a);
  return spans.reduce((rest, [start, end]) => `${rest.slice(0, start)}*${rest.slice(end)}`, text);
}

describe("the value under a secret name is found to its end, in", () => {
  test.each([
    ["Python", "{'password': b'canary', 'host': u'db'}", "{'password': *, 'host': u'db'}"],
    ["Rust", 'Config { password: Some("canary one"), host: "db" }', 'Config { password: *, host: "db" }'],
    ["Ruby", '{"password" => "canary", :host => "db"}', '{"password" => *, :host => "db"}'],
    ["Go", "db := Config{Password:canary one, Host:db}", "db := Config{Password:*, Host:db}"],
    ["nested JSON", '{"password": {"value": "can}ary"}, "host": 1}', '{"password": *, "host": 1}'],
    ["a list", "token: ['canary', 'two'], host: db", "token: *, host: db"],
    [
      "JSON in JSON",
      '{\\"password\\": \\"can\\\\\\"ary\\", \\"host\\": 1}',
      '{\\"password\\": *, \\"host\\": 1}',
    ],
    [
      "SQL",
      "CREATE USER MAPPING OPTIONS (password = 'can''ary', user 'a')",
      "CREATE USER MAPPING OPTIONS (password = *, user 'a')",
    ],
    ["a YAML block", "password: |\n  canary\n  two\nhost: db", "password: *host: db"],
    ["a YAML value with spaces", "password: canary two, three\nhost: db", "password: *\nhost: db"],
    [
      "an env dump",
      "PGPASSWORD=canary two\nAWS_SECRET_ACCESS_KEY=canary\nHOME=/",
      "PGPASSWORD=*\nAWS_SECRET_ACCESS_KEY=*\nHOME=/",
    ],
    ["a connection string", "Server=db;Password=canary;Port=5432", "Server=db;Password=*;Port=5432"],
    ["a query string", "/x?access_token=canary&next=1", "/x?access_token=*&next=1"],
    ["headers", "X-Auth-Token: canary\r\nhost: db", "X-Auth-Token: *\r\nhost: db"],
    ["a cookie with parts", "Cookie: a=canary; b=canary\nhost: db", "Cookie: *\nhost: db"],
    [
      "XML",
      "<db><password>canary</password><host>db</host></db>",
      "<db><password>*</password><host>db</host></db>",
    ],
    ["a command", "psql --password canary --host db", "psql --password * --host db"],
    ["two words", "the API key: canary", "the API key: *"],
    ["quotes that do not end", 'password: "canary two', "password: *"],
    ["text right behind the quotes", "password='canary'two three", "password=*"],
  ])("%s", (_, text, expected) => {
    expect(hidden(text)).toBe(expected);
  });
});

test.each([
  "password_auth: { username: 'reader' }",
  "token_url=https://sts.example/v1/token",
  "The password is too short: use at least 8 characters",
  "secret santa, a token of love",
])("a text without a named secret does not change: %s", (text) => {
  expect(hidden(text)).toBe(text);
});

test.each([
  ["words", "a".repeat(2 ** 20)],
  ["separators", "=".repeat(2 ** 20)],
  ["names without values", "password ".repeat(2 ** 17)],
  ["names with values", "password=x,y=".repeat(2 ** 16)],
  ["spaces after a name", `password=${" ".repeat(2 ** 20)}`],
  ["open brackets", "token:[".repeat(2 ** 17)],
])("a megabyte of %s takes no longer than its length allows", (_, text) => {
  const time = (length: number) => {
    const times = [1, 2, 3].map(() => {
      const started = process.cpuUsage();
      namedSecretsOf(text.slice(0, length));
      return process.cpuUsage(started).user;
    });
    return Math.min(...times);
  };
  const [quarter, whole] = [time(2 ** 18), time(2 ** 20)];
  // For four times the text, quadratic work would take sixteen times as long. Below 50 ms the noise is too large.
  expect(whole < 50_000 || whole / quarter < 12).toBe(true);
});
