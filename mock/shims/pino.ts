/** A logger in place of Pino's, which needs Node. It logs nothing: Prism passes whole requests to it. */
function pino() {
  const ignore = () => {};
  return { debug: ignore, info: ignore, success: ignore, warn: ignore, error: ignore };
}
pino.levels = { values: { info: 30 } };

export { pino as "module.exports" };
