// That nothing gets out of where the other tests run is shown by a canary; here it is shown that the canary would tell.
import { expect, it } from 'vitest';
import { networkless, provesItself } from './withoutNetwork.ts';

const prefix = networkless();

it.skipIf(prefix === null)('nothing gets out of a namespace without a network', async () => {
  expect(await provesItself(prefix ?? [])).toBe(true);
});

it('control: without the namespace the canary is reached, and that is no proof', async () => {
  expect(await provesItself([])).toBe(false);
});
