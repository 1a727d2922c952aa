const { createClient, redact } = require("prequel-import");
const { validateSource } = require("prequel-import/validate");
const { createMock } = require("prequel-import-mock/fetch");
const { report, smoke } = require("smoke");

const servers = JSON.parse(process.env.SMOKE_SERVERS);

test("smoke", async () => {
  console.log(report(await smoke({ createClient, createMock, redact, validateSource, servers })));
});
