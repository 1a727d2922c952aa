/** The part of Node's `util` that the errors of Prism's reference parser need. */
export const inspect = { custom: Symbol.for("nodejs.util.inspect.custom") };
