// The rules are TypeScript. Redocly and its editor extensions load this file with a Node that may not know TypeScript.
module.exports = require("tsx/cjs/api").require("./plugin.ts", __filename);
