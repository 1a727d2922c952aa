import { redact } from "prequel-import";
import { describe, expect, test } from "vitest";
import { namedSecretsOf } from "../../src/secrets/named-secrets.ts";

/** The text with every named secret replaced. */
function hidden(text: string): string {
  const spans = namedSecretsOf(text).sort(([a], [b]) => b - a);
  return spans.reduce((rest, [start, end]) => `${rest.slice(0, start)}*${rest.slice(end)}`, text);
}

describe("the whole value under a secret name is found in", () => {
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
    ["a YAML block", "password: |\n  canary\n  two\nhost: db", "password: *\nhost: db"],
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

const secret = "canary-Horse9Zebra";

test.each([
  `<db password="${secret}" user="bob"/>`,
  `<User password='${secret}'>`,
  `<Config host='h' password='${secret}'>`,
  `#<User id: 1, password: "${secret}", name: "bob">`,
  `#<Net::X @token="${secret}">`,
  `<Request headers={'Authorization': 'Basic ${secret}'}>`,
  `<https://h/x?token=${secret}>; rel="next"`,
  `<a href="https://h/?api_key=${secret}">`,
  `<img src='/x?access_token=${secret}'>`,
  `<password type="a" token="${secret}">b</password>`,
  `<password><![CDATA[${secret}]]></password>`,
  `<credentials><key>${secret}</key></credentials>`,
  `<password><value>${secret}</value></password>`,
  `<password>a<!-- x -->${secret}</password>`,
  `&lt;password&gt;${secret}&lt;/password&gt;`,
  `{ credentials: Map(1) { 'v' => '${secret}' } }`,
  `{ tokens: Set(1) { '${secret}' } }`,
  `{ password: [Object: null prototype] { v: '${secret}' } }`,
  `{\n  private_key: 'abc\\n' +\n    '${secret}\\n' +\n    'x'\n}`,
  `\u001b[35mpassword\u001b[39m: "${secret}"`,
  `\u001b[32m'x-auth-token'\u001b[39m: \u001b[32m'${secret}'\u001b[39m`,
  `password: >- # comment\n  ${secret}`,
  `password: !!str |\n  ${secret}`,
  `password: &a |\n  ${secret}`,
  `password: abc\n  ${secret}`,
  `tokens:\n  - a\n  - ${secret}`,
  `tokens:\n- a\n- ${secret}`,
  `credentials:\n  a: q\n  key: ${secret}`,
  `- name: PGPASSWORD\n  value: ${secret}`,
  `PASSWORD="abc",${secret}`,
  `PASSWORD="a")${secret}`,
  `PASSWORD='a'>${secret}`,
  `PASSWORD='a'"'"'${secret}'`,
  `password: "a" ${secret}`,
  `PASSWORD=(abc) ${secret}`,
  `PASSWORD=b"a" ${secret}`,
  `password: foo(1) ${secret}`,
  `password: "a" + "${secret}"`,
  `x = { password: "a" . "${secret}" }`,
  `password = "a" \\\n "${secret}"`,
  `password='a' + '${secret}'`,
  `["password"]=>\n string(18) "${secret}"`,
  `x --password a\\ ${secret} --user bob`,
  `password: Optional[str] = "${secret}"`,
  `let password: &str = "${secret}";`,
  `ALTER USER bob WITH PASSWORD '${secret}'`,
  `Password "${secret}" rejected`,
  `setPassword("${secret}")`,
  `x -Password "${secret}"`,
  `PASSWORD ?= ${secret}`,
  `{ rawHeaders: [ 'X-Api-Key', '${secret}' ] }`,
  `[ [ 'password', '${secret}' ] ]`,
  `[('password','${secret}')]`,
  `api.key=${secret}`,
  `spring.api.key=${secret}`,
  `ssl.private.key=${secret}`,
  `x {"api.key":"${secret}"}`,
  `Secret Access Key: ${secret}`,
  `password[0]=${secret}`,
  `password.value=${secret}`,
  `Authorization: Negotiate abc\r\n ${secret}`,
  `Authorization: Digest a="b",\r\n  response="${secret}"`,
  `?X-Amz-Signature=${secret}`,
  `https://h/?X-Amz-Signature=${secret}&x=1`,
  `postgres://bob:ab@${secret}@h/db`,
  `redis://:a/b@c${secret}@h`,
  `DB_PASSWORD=abc def=${secret}`,
  `DB_PASSWORD=abc&x=${secret}`,
  `DB_PASSWORD=abc,x:${secret}`,
  `pw=${secret}`,
  `SharedAccessKey=${secret}`,
  `signing_key: ${secret}`,
])("nothing of the value is left: %j", (text) => {
  expect(redact(text)).not.toContain(secret);
});

test.each([
  ["Server=h;User Id=bob;Password=canary-Horse9Zebra;Timeout=30", "Timeout=30"],
  ["db:\n  password: |\n    canary-Horse9Zebra\n  user: bob", "user: bob"],
  ["PASSWORD=\nUSER=bob", "USER=bob"],
  ["password:\nuser: bob", "user: bob"],
  ["Password=;User=bob", "User=bob"],
  ['"GET /x?token=canary-Horse9Zebra HTTP/1.1" 200 12 "-" "curl"', 'HTTP/1.1" 200'],
  ["GET https://h/?token=canary-Horse9Zebra 200 OK 12ms", "200 OK"],
  ['curl -H "X-Auth-Token: canary-Horse9Zebra" -X POST https://h', "-X POST https://h"],
  ["psql --password=canary-Horse9Zebra --user bob", "--user bob"],
  ['x {"user":"bob","password":123} took 12ms', "took 12ms"],
  ["{User:bob Password:canary-Horse9Zebra Host:h}", "Host:h"],
  ["connect('password=canary-Horse9Zebra', 'bob') at line 5", "at line 5"],
  ["https://h:8080/users/bob@example.com/orders/12", "h:8080/users/bob@example.com"],
  ['{"password":"canary-Horse9Zebra","user":"bob"} done', '"user":"bob"} done'],
  ['level=info password=canary-Horse9Zebra user=bob msg="x y"', "user=bob"],
])("what stands around the value is left: %s", (text, around) => {
  expect(redact(text)).toContain(around);
  expect(redact(text)).not.toContain(secret);
});

test.each([
  `pod: {"env":[{"name":"DB_PASSWORD","value":"${secret}"}]}`,
  `x {"name": "Authorization", "value": "Bearer ${secret}"} y`,
  `{"Name":"DB_PASSWORD","Value":"${secret}"} x`,
  `x {"name":"DB_PASSWORD","type":"String","value":"${secret}"}`,
  `Error: spawn [ 'mysqldump', '--password', '${secret}', 'db' ]`,
  `["mysqldump","--password","${secret}"] failed`,
  `<wsse:Password Type="x#PasswordText">${secret}</wsse:Password>`,
  `<ns:password>${secret}</ns:password>`,
  `<d:ApiKey>${secret}</d:ApiKey>`,
  `user[password]=${secret}&user[name]=bob`,
  `user%5Bpassword%5D=${secret}&x=1`,
  `params[password]: ${secret}`,
  `$config['password'] = '${secret}'`,
  `process.env["DB_PASSWORD"] = "${secret}"`,
  `headers["Authorization"] = "Bearer ${secret}"`,
  `config["db"]["password"] = "${secret}"`,
  `msg="password=\\"${secret}\\" rejected"`,
  `sh -c "PGPASSWORD=\\"${secret}\\" psql"`,
  `Env: ["DB_PASSWORD=\\"${secret}\\"","PORT=1"]`,
  `log {"text":"password=hun\\"${secret}"} x`,
  `"data":"password: \\"${secret}\\"\\nuser: bob" x`,
  `curl -H "Authorization: Digest response=\\"${secret}\\""`,
  `the user's password: '${secret}' was rejected`,
  `didn't accept password='${secret}' for bob`,
  `it's token=abc'd ${secret}`,
  `{"password":\n"${secret}"}x`,
  `headers: { authorization:\n      'Bearer ${secret}',`,
  `"password": |\n    ${secret}\nuser: bob`,
  `"password":\n  ${secret}`,
  `x {"password":"","token":"${secret}"}`,
  `password=[r]${secret}`,
])("in further notations, nothing of the value is left: %j", (text) => {
  expect(redact(text)).not.toContain(secret);
});

test.each([
  ["JsonWebTokenError: invalid signature\n    at verify (a.js:1:2)\n    at handler (b.js:2:3)", "at verify"],
  ["src/auth/token.ts:12:5 - error TS2304", "12:5"],
  ["at Token (/app/src/token.js:12:5)", "token.js:12:5"],
  ["DB_PASSWORD=ab(c\nHOST=db\nPORT=1", "HOST=db"],
  [`"grant_type":"password","username":"bob", x`, `"username":"bob"`],
  [':user=>"bob", :password=>"x"', ':user=>"bob"'],
])("text that is not a value stays: %j", (text, around) => {
  expect(redact(text)).toContain(around);
});
