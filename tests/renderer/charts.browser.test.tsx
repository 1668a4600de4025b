// The page 图表: pictures with their figures beside them, and where these lead.
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import { contextOf } from '#shared/view/viewContext.ts';
import { ChartsPage } from '#renderer/charts/ChartsPage.tsx';
import type { Mirror } from '#renderer/mirror.ts';
import { useMirrorState } from '#renderer/parts/useMirrorState.ts';
import { planWith } from '../flags/flagKit.ts';
import { planState, showPage } from './showPage.tsx';

async function show(rows: Partial<PlanSnapshot> = {}) {
  const asOf = '2022-06-30';
  const document = planWith(rows);
  const onGo = vi.fn<(cell: Cell) => void>();
  const onUnit = vi.fn<(id: string) => void>();
  function Page({ mirror }: { mirror: Mirror }): ReactNode {
    const plan = useMirrorState(mirror, 'plan');
    if (!plan) return null;
    const context = contextOf(plan);
    return (
      <ChartsPage
        context={context}
        today={plan.today}
        notify={() => {}}
        {...{ mirror, onGo, onUnit }}
      />
    );
  }
  const plan = planState(document, { asOf });
  await showPage(Page, { plan, answers: {} });
  return { onGo, onUnit };
}

test('[CH5] each picture has its figures beside it; names and bars lead on', async () => {
  const { onGo, onUnit } = await show();
  await expect.element(page.getByText(/^4项任务：已完成0项（0%）/)).toBeVisible();
  for (const name of [/各行动/, /各牵头单位/, /逐期趋势/]) {
    await expect.element(page.getByRole('img', { name })).toBeInTheDocument();
  }
  expect(page.getByRole('table').elements()).toHaveLength(3);
  await expect
    .element(page.getByRole('row', { name: '一、城市风貌提升行动 3 0 3 0 1 0%' }))
    .toBeInTheDocument();
  await page.getByRole('button', { name: '二、城市更新提升行动' }).click();
  expect(onGo).toHaveBeenLastCalledWith({ tab: 'tasks', rowId: 't4', column: 'action' });
  await page.getByRole('button', { name: '市规划和自然资源局' }).click();
  expect(onUnit).toHaveBeenLastCalledWith('planning');

  // The first bar of the first picture begins right of the names.
  onGo.mockClear();
  const chart = page.getByRole('img', { name: /各行动/ });
  await expect.poll(() => chart.element().querySelector('svg path')).not.toBeNull();
  await userEvent.click(chart, { position: { x: 190, y: 55 } });
  await expect.poll(() => onGo.mock.lastCall?.[0].rowId).toBe('t1');
});

test('says what is missing where there is nothing to show', async () => {
  await show({ progress: [] });
  await expect.element(page.getByText(/^还没有进展/)).toBeInTheDocument();
});

test('says that there are no tasks', async () => {
  await show({ tasks: [], deadlines: [], targets: [], progress: [] });
  await expect.element(page.getByText(/^还没有任务/)).toBeVisible();
  expect(page.getByRole('button', { name: '导出' }).elements()).toHaveLength(0);
});
