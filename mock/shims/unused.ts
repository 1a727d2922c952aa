/** Replaces modules that Prism loads but the mock never runs: Postman collections, YAML, remote documents. */
export default {};
