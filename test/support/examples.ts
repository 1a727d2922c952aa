export { anyExample, type Example, examples } from "../../scripts/start/examples.ts";
