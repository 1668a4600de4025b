// The page that collects returns with a review on it, as component tests handle it.
import { Toaster } from '@fluentui/react-components';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tasksInOrder } from '#shared/plan/document.ts';
import { ReturnsPage } from '#renderer/returns/ReturnsPage.tsx';
import { toasterId } from '#renderer/window/messages.tsx';
import { cityPlan } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { detailOf, differenceOf, fakeReview, fileOf, type FakeReview } from './fakeReview.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

export const plan = cityPlan();
export const tasks = tasksInOrder(plan);

export function Page(props: Parameters<typeof ReturnsPage>[0]) {
  return (
    <div className="pb-app">
      <ReturnsPage {...props} />
      <Toaster toasterId={toasterId} />
    </div>
  );
}

/** Two files with two questions each, a clean one, a refused one. */
export function batch(): FakeReview {
  const conflict = { decision: 'conflict' } as const;
  return fakeReview([
    detailOf(fileOf(0, { unit: '市住建局', state: 'decide' }), {
      differences: [
        differenceOf(plan, 0, 0),
        differenceOf(plan, 0, 1, conflict),
        differenceOf(plan, 0, 2, { decision: 'held', taken: false, heading: '完成时限' }),
        differenceOf(plan, 0, 3, conflict),
      ],
    }),
    detailOf(fileOf(1, { unit: '市城管局', state: 'decide' }), {
      differences: [
        differenceOf(plan, 1, 0, conflict),
        differenceOf(plan, 1, 1, {
          ...conflict,
          heading: '进展情况',
          now: '已完成主体工程，正在装修。',
          returned: '已完成主体工程和装修，正在验收。',
        }),
      ],
    }),
    detailOf(fileOf(2, { unit: '市水利局' }), { differences: [differenceOf(plan, 2, 0)] }),
    detailOf(
      fileOf(3, {
        unit: null,
        state: 'refused',
        kind: 'none',
        messages: ['文件加了密码，读不出来。'],
      }),
    ),
  ]);
}

export async function showReview(
  review = batch(),
  answers: Answers = {},
  more: Parameters<typeof planState>[1] = {},
): Promise<Shown & { review: FakeReview }> {
  const shown = await showPage(Page, {
    plan: planState(plan, more),
    answers: { ...review.answers, ...answers },
  });
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await expect.poll(() => cell(0, 'decision')).not.toBeNull();
  return { ...shown, review };
}

export const cell = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`[row-index="${row}"] .ag-cell[col-id="${column}"]`);
export const textOf = (row: number, column: string) => cell(row, column)?.textContent.trim() ?? '';
export const activeRow = () =>
  document.querySelector('.ag-cell.pb-active')?.closest('[row-index]')?.getAttribute('row-index');
export const press = (key: string) => userEvent.keyboard(key);
export async function focusSheet() {
  await expect.poll(() => document.querySelector('.ag-cell.pb-active')).not.toBeNull();
  document.querySelector<HTMLElement>('.pb-sink')?.focus();
}
export const filesListed = () => page.getByRole('listbox', { name: /^文件/ });

export function down(): MouseEvent {
  return new MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0 });
}
