// A slower machine, to find tests that read before the window has answered: `STANDIN_SLOW=4` gives the page a fourth of the
// processor and lets every message to it come 100 ms late, in order. Not a number above 1: nothing is changed.
export type Slowness = {
  /** By how much the page's own work takes longer; 1 is as it is. */
  throttle: number;
  /** Milliseconds by which what the program says reaches the page later. */
  lateness: number;
};

export const slowness: Slowness = slownessOf(process.env['STANDIN_SLOW']);

function slownessOf(said: string | undefined): Slowness {
  const times = Number(said);
  return times > 1 ? { throttle: times, lateness: times * 25 } : { throttle: 1, lateness: 0 };
}
