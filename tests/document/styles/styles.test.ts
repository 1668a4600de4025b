// Notices of random styles against what a careful reader takes from them. STYLES=20000 tries that many.
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { differences } from './compare.ts';
import { drawFrom } from './plan.ts';
import { randomStyle } from './randomStyle.ts';
import { render } from './render.ts';

/** What the reader has reached. Raise these as it gets better; never lower them to pass. */
const leastExact = 0.98;
const mostSilent = 0.005;

const count = Number(process.env['STYLES'] ?? 400);

describe('notices of random styles', () => {
  it(
    'are read exactly, or with a warning at what differs, as often as before',
    { timeout: 600_000 },
    () => {
      const draw = drawFrom(20_220_318);
      let exact = 0;
      const silent: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const style = randomStyle(draw);
        const rendered = render(style);
        const result = decompose(rendered.text);
        const found = result.ok ? differences(rendered, result.value) : null;
        if (found?.length === 0) exact += 1;
        else if (found === null || found.some(({ said }) => !said)) silent.push(rendered.text);
      }
      expect(exact / count).toBeGreaterThanOrEqual(leastExact);
      expect(silent.length / count).toBeLessThanOrEqual(mostSilent);
    },
  );
});
