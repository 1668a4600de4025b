// The preview that is the paper: its pages, what stands on them, where a click leads.
import { createRef, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { defaultPaper } from '#shared/paper/setup.ts';
import { PaperPreview, type PaperHandle } from '#renderer/paper/PaperPreview.tsx';
import '#renderer/styles/sheets.ts';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

test('[PA1] shows the pages of a consolidated sheet and goes to a cell', async () => {
  const document = cityPlan();
  const asOf = '2022-06-30';
  const flags = computeFlags(document, asOf);
  const sheet = buildConsolidated(document, {
    design: builtInDesign('action'),
    period: null,
    asOf,
    today: asOf,
    flags,
  });
  const onCell = vi.fn<(row: number, column: number) => void>();
  const handle = createRef<PaperHandle>();
  function Page(): ReactNode {
    return (
      <div style={{ display: 'flex', height: '768px' }}>
        <PaperPreview ref={handle} sheet={sheet} setup={defaultPaper} onCell={onCell} />
      </div>
    );
  }
  await showPage(Page, { plan: planState(document), answers: {} });
  const preview = page.getByRole('region', { name: '打印预览' });
  await expect.element(preview).toHaveAttribute('aria-busy', 'false');
  const layout = await handle.current?.ready();
  const count = layout?.pages.length ?? 0;
  expect(count).toBeGreaterThan(1);
  await page.getByRole('cell', { name: /统一两岸灯光主题/ }).click();
  expect(onCell).toHaveBeenCalledWith(4, 3);

  // The last row is on the last page, which is drawn when it is gone to.
  const last = sheet.table.rows.length - 1;
  expect(page.getByText(`第${count}页　共${count}页`).query()).toBeNull();
  handle.current?.goTo({ row: last, column: 0 });
  await expect.element(page.getByText(`第${count}页　共${count}页`)).toBeVisible();
  await expect.element(page.getByRole('cell', { name: /^合计/ })).toHaveClass('pb-leaf-current');
});
