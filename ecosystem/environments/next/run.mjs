// Starts the built application, and visits its page, its route and, with the form of the page, its action.
import { spawn } from "node:child_process";

const server = spawn("next", ["start", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
let output = "";
const url = await new Promise((resolve) => {
  server.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
    if (address) resolve(address);
  });
});
const page = await (await fetch(url)).text();
console.log(await (await fetch(`${url}/api`)).text());
const form = new FormData();
for (const [, name] of page.matchAll(/name="(\$ACTION[^"]*)"/g)) form.append(name, "");
await fetch(url, { method: "POST", body: form });
server.kill();
console.log(output);
// The page, the action, and the page again after it. The route has responded above.
if (output.split("SMOKE").length !== 4) throw new Error("A part of the application did not run.");
