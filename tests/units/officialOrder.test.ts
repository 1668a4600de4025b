// The official order as it is used: after rows were moved, forms and consolidated sheets follow it.
import { expect, it } from 'vitest';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { formFileName } from '#shared/forms/fileName.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { viewContext } from '#shared/view/viewContext.ts';
import { viewRows } from '#shared/view/viewRows.ts';
import { edited } from '#tests/plan/editKit.ts';
import { smallPlan } from '#tests/plan/smallPlan.ts';

function uses(document: PlanDocument) {
  const sheet = buildConsolidated(document, {
    design: builtInDesign('unit'),
    period: '2022-05',
    asOf: '2022-06-01',
    flags: [],
    today: '2022-06-01',
  });
  const context = viewContext(document, '2022-06-01', computeFlags(document, '2022-06-01'));
  const reporting = reportingUnits(document).units.map(({ unit }) => unit.name);
  return {
    tab: viewRows('units', context).map(({ texts }) => texts['name']),
    forms: reporting.map((name, index) =>
      formFileName([index + 1, 9], name, '2022-05', '进展反馈表').slice(0, 5),
    ),
    groups: sheet.figures.rows.map(({ cells }) => cells.join(' ')),
  };
}

it('[P13] a unit moved to the front is first on the tab, among the forms and in the consolidated sheet', () => {
  const before = uses(smallPlan());
  expect(before.forms[0]).toBe('01_市住');
  const { document } = edited(smallPlan(), {
    type: 'moveRows',
    tab: 'units',
    ids: ['planning'],
    before: 'housing',
  });
  const after = uses(document);
  expect(inOrder(document.units)[0]?.id).toBe('planning');
  expect(after.tab[0]).toBe('市规划和自然资源局');
  expect(after.forms[0]).toBe('01_市规');
  expect(before.groups[0]).toContain('市住建局');
  expect(after.groups[0]).toContain('市规划和自然资源局');
});
