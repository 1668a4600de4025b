// fast-check as the tests get it (vitest.config.ts): beginning at the same seed on every run.
import { configureGlobal } from '../node_modules/fast-check/lib/fast-check.js';
import { seed } from './seed.ts';

configureGlobal({ seed });

export * from '../node_modules/fast-check/lib/fast-check.js';
// Most tests import it so, as its own pages do.
// oxlint-disable-next-line import/no-default-export
export { default } from '../node_modules/fast-check/lib/fast-check.js';
