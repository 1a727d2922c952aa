/** The oldest browsers that the README names, for a bundler. */
export const oldestBrowsers = ["es2022", "safari16", "firefox102", "chrome105"];
