/** The targets of a build: ES2022, and the oldest browsers that the README names. */
export const oldestBrowsers = ["es2022", "safari16", "firefox102", "chrome105"];
