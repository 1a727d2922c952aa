/** The processor time of some work, in µs: the least of three runs, because garbage is collected in some of them. */
export function cpuTime(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const started = process.cpuUsage();
    work();
    return process.cpuUsage(started).user;
  });
  return Math.min(...times);
}

/**
 * Whether some work on a text takes a time that grows with its length alone. For four times the text, quadratic work
 * takes sixteen times as long. Below 50 ms the noise is too large to tell.
 */
export function isLinear(text: string, work: (text: string) => unknown): boolean {
  const [quarter, whole] = [2 ** 16, 2 ** 18].map((length) => cpuTime(() => work(text.slice(0, length))));
  return whole === undefined || quarter === undefined || whole < 50_000 || whole / quarter < 12;
}
