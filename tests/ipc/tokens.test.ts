// What words stand for: a review does not lose its word to files that are written.
import { expect, it } from 'vitest';
import { Tokens } from '#electron/tokens.ts';

it('a hundred written files put no review away, and the oldest of them go', () => {
  const tokens = new Tokens();
  const review = { kind: 'copy' };
  const token = tokens.put(review);
  const first = tokens.put({ written: '1.docx' });
  for (let count = 2; count <= 100; count += 1) tokens.put({ written: `${count}.docx` });
  expect(tokens.get(token)).toBe(review);
  expect(tokens.get(first)).toBeUndefined();
  // Control: reviews are not kept without end either.
  for (let count = 0; count < 64; count += 1) tokens.put({ kind: 'copy' });
  expect(tokens.get(token)).toBeUndefined();
});
