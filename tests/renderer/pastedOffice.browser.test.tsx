// [G8] Ranges as Excel, WPS and others copy them, both forms together, read in a real browser with the rules of the page.
import { describe, expect, it } from 'vitest';
import { pastedBlock } from '#renderer/grid/pastedBlock.ts';
import { readPastedTable } from '#renderer/grid/pastedTable.ts';
import { clipboardSamples } from './clipboardSamples.ts';

const trimmed = (block: readonly (readonly string[])[] | null) =>
  block?.map((row) => row.map((text) => text.trim().replace(/ {2,}/g, ' ')));

describe.each(clipboardSamples)('[G8] a range from $from', ({ html, text, block }) => {
  it('is the block that is seen there', () => {
    expect(trimmed(pastedBlock({ html, text }))).toEqual(block);
  });

  it('is the same block where only the table is there', () => {
    expect(trimmed(pastedBlock({ html, text: '' }))).toEqual(block);
  });
});

// Last: the rule stays on the page.
it('[G8] no sample breaks the page’s rule against inline styles', async () => {
  const broken: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    broken.push(`${violatedDirective} ${sample}`);
  });
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'none'";
  document.head.append(policy);
  for (const { html } of clipboardSamples) readPastedTable(html);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(broken).toEqual([]);
  // The rule is in force and would have been heard of.
  new DOMParser().parseFromString('<p style="color:red">x</p>', 'text/html');
  await expect.poll(() => broken.length).toBeGreaterThan(0);
});
