/** Node's `util`, as far as the errors of Prism's reference parser need it. */
export const inspect = { custom: Symbol.for("nodejs.util.inspect.custom") };
