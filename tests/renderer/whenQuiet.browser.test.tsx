// What is done in a pause waits for one: not while somebody is at work, not under a dialog, not in a pause that is too short, and
// not once it is called off.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from '#renderer/parts/whenQuiet.ts';
import { givePauses } from './givenPauses.ts';

const pass = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Milliseconds that the browser says it has left. */
let left = 50;
beforeEach(() => {
  left = 50;
  givePauses(() => left);
});
afterEach(() => vi.unstubAllGlobals());

it('waits until nobody has pressed a key for a while', async () => {
  let last = 0;
  const touch = (event: Event) => {
    dispatchEvent(event);
    last = performance.now();
  };
  /** How long it was quiet by then. */
  const work = vi.fn(() => performance.now() - last);
  touch(new KeyboardEvent('keydown', { key: 'a' }));
  whenQuiet(work);
  for (let time = 0; time < 8; time += 1) {
    await pass(200);
    touch(new WheelEvent('wheel'));
  }
  await expect.poll(() => work.mock.calls.length).toBe(1);
  expect(work.mock.results[0]?.value).toBeGreaterThanOrEqual(999);
});

it('waits until a dialog has gone', async () => {
  const dialog = document.createElement('div');
  dialog.setAttribute('aria-modal', 'true');
  document.body.append(dialog);
  const work = vi.fn<() => void>();
  whenQuiet(work);
  await pass(2500);
  expect(work).not.toHaveBeenCalled();
  dialog.remove();
  await expect.poll(() => work.mock.calls.length).toBe(1);
});

it('waits for a pause of more than a frame', async () => {
  left = 10;
  const work = vi.fn<() => void>();
  whenQuiet(work);
  await pass(2500);
  expect(work).not.toHaveBeenCalled();
  left = 50;
  await expect.poll(() => work.mock.calls.length).toBe(1);
});

it('does nothing once it is called off', async () => {
  const other = vi.fn<() => void>();
  const work = vi.fn<() => void>();
  const callOff = whenQuiet(work);
  whenQuiet(other);
  callOff();
  await expect.poll(() => other.mock.calls.length).toBe(1);
  expect(work).not.toHaveBeenCalled();
});
