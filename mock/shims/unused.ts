/** In place of what Prism loads and the mock never runs: Postman collections, YAML, remote documents. */
export default {};
