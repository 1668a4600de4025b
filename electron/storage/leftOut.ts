// Stands in the built program for what electron-store carries along for schemas and migrations of settings: the program has
// neither, since it checks every value that it reads by itself. They were more than a quarter of what its main process loads at the start.

function leftOut(): never {
  throw new Error('schemas and migrations of settings are left out of the program');
}

/** Of ajv, made with `new`. */
export const Ajv2020 = leftOut;
/** Of ajv-formats and semver, which are imported so. */
// oxlint-disable-next-line no-default-export
export default {
  default: leftOut,
  clean: leftOut,
  compare: leftOut,
  gt: leftOut,
  lt: leftOut,
  lte: leftOut,
  minVersion: leftOut,
  satisfies: leftOut,
  valid: leftOut,
  Range: leftOut,
};
