// Designs as files that offices pass on.
import { expect, it } from 'vitest';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { exportDesign, importDesign } from '#shared/consolidate/exchange.ts';
import { samplePlan } from '../forms/samplePlan.ts';
import { money, withColumns } from './designKit.ts';

const design = withColumns(builtInDesign('unit'), 'task', 'column:cu-money', 'column:cu-gone');

it('[SD3] carries a design over to a plan whose own column has another id', () => {
  const text = exportDesign(samplePlan({ columns: [money] }), '月报', design);
  expect(text).not.toMatch(/"key": "column:/u);
  const other = samplePlan({ columns: [{ ...money, id: 'cu-other' }] });
  const read = importDesign(other, `\ufeff${text}`);
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value).toMatchObject({ name: '月报', dropped: [] });
  expect(read.value.design.columns.map(({ key }) => key)).toEqual(['task', 'column:cu-other']);
});

it('[SD3] names the columns that a plan does not have, and refuses what is no design', () => {
  const text = exportDesign(samplePlan({ columns: [money] }), '月报', design);
  const read = importDesign(samplePlan(), text);
  expect(read).toMatchObject({ ok: true, value: { dropped: ['总投资（万元）'] } });
  for (const wrong of [
    '',
    '{}',
    '[]',
    'null',
    '{"name":"a","columns":[]}',
    '{"name":1,"columns":1}',
  ]) {
    expect(importDesign(samplePlan(), wrong)).toMatchObject({ problem: { code: 'badDesign' } });
  }
});
