// Long work in the window in slices: between two of them the window draws and hears.

/** Shorter than what a hand notices, with room for what the browser does with it. */
const longestSlice = 30;

export type Slices = {
  /** Whether the slice has lasted long enough. */
  over(): boolean;
  /** Lets the window draw, then begins the next slice. */
  next(): Promise<void>;
};

export function slices(): Slices {
  let began = performance.now();
  return {
    over: () => performance.now() - began >= longestSlice,
    async next() {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    },
  };
}
