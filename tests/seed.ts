// Where random changes, kills and cuts of the tests begin: the same on every day, so that a run that passed passes again.
// `SEED=7 npx vitest …` tries others; `npm run bench:safety` tries thousands.
export const seed: number = Number(process.env['SEED'] ?? 20_785);
