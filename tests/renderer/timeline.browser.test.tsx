// The page 时间轴: rows and their words, keys, filter, where it leads, what is written.
import { useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure, success } from '#shared/result.ts';
import { contextOf } from '#shared/view/viewContext.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { Mirror } from '#renderer/mirror.ts';
import { useMirrorState } from '#renderer/parts/useMirrorState.ts';
import { TimelinePage } from '#renderer/timeline/TimelinePage.tsx';
import { plainTimeline } from '#renderer/timeline/view.ts';
import type { Message } from '#renderer/window/messages.tsx';
import { planWith } from '../flags/flagKit.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage } from './showPage.tsx';

async function show(rows: Partial<PlanSnapshot> = {}, answers: Answers = {}) {
  const asOf = '2022-03-01';
  const document = planWith(rows);
  const onGo = vi.fn<(cell: Cell) => void>();
  const notify = vi.fn<(message: Message) => void>();
  function Page({ mirror }: { mirror: Mirror }): ReactNode {
    const plan = useMirrorState(mirror, 'plan');
    const [view, setView] = useState(plainTimeline);
    if (!plan) return null;
    return (
      <TimelinePage
        context={contextOf(plan)}
        today={plan.today}
        view={view}
        onView={setView}
        {...{ mirror, notify, onGo }}
      />
    );
  }
  const plan = planState(document, { asOf });
  return { ...(await showPage(Page, { plan, answers })), onGo, notify };
}

const names = () => page.getByRole('rowheader').elements();

test('[TL9][TL10] every row says in words what its drawing shows; keys unfold, walk and lead', async () => {
  const { onGo } = await show();
  const grid = page.getByRole('treegrid', { name: '时间轴' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '6');
  await expect
    .element(page.getByRole('gridcell', { name: /1项任务，已完成0项，逾期1项；.*● 逾期60天/ }))
    .toBeInTheDocument();
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '8');
  await expect
    .element(page.getByRole('row', { name: /规划设计提升工程/ }))
    .toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
  await expect.element(page.getByRole('status')).toMatchTextContent(/2021年12月31日.*● 逾期60天/);
  await userEvent.keyboard('{Enter}');
  expect(onGo).toHaveBeenLastCalledWith({ tab: 'deadlines', rowId: 'd1', column: 'end' });
  await userEvent.keyboard('{Home}{Enter}');
  expect(onGo).toHaveBeenLastCalledWith({ tab: 'tasks', rowId: 't1', column: 'action' });
});

test('[TL6] shows only what a unit leads, then also what it supports', async () => {
  await show();
  await expect.poll(() => names().length).toBe(5);
  await page.getByRole('combobox', { name: '单位' }).selectOptions('市规划和自然资源局');
  await expect.poll(() => names().length).toBe(3);
  await expect.element(page.getByText('2个项目、2项任务，已完成0项，逾期1项')).toBeVisible();
  await page.getByRole('combobox', { name: '单位' }).selectOptions('朔城区人民政府');
  await expect.element(page.getByText('这个单位没有任务。')).toBeVisible();
  await page.getByRole('checkbox', { name: '含配合任务' }).click();
  await expect.poll(() => names().length).toBe(2);
});

test('pointing at a mark tells its day, pressing it leads to its row', async () => {
  const { onGo } = await show();
  const drawing = page
    .getByRole('row', { name: /城市风貌管控工程/ })
    .element()
    .querySelector('[role=gridcell] svg');
  const mark = drawing?.querySelector('circle');
  if (!drawing || !mark) throw new Error('nothing is drawn');
  const x = mark.cx.baseVal.value;
  await userEvent.hover(drawing, { position: { x, y: 15 } });
  await expect.element(page.getByText(/2021年12月31日　2021年底/)).toBeVisible();
  await userEvent.click(drawing, { position: { x: x + 3, y: 15 } });
  expect(onGo).toHaveBeenLastCalledWith({ tab: 'deadlines', rowId: 'd1', column: 'end' });
});

test('writes a PDF of pages and a picture, and says why it could not', async () => {
  const papers: number[] = [];
  const { asked, notify } = await show(
    {},
    {
      'paper:pdf': () => {
        papers.push(document.querySelectorAll('.pb-paper svg').length);
        return success({ token: 'p', name: '时间轴.pdf', place: 'D:\\' });
      },
      'picture:png': () => failure('fileBusy', 'D:\\时间轴.png'),
    },
  );
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /PDF/ }).click();
  await expect.poll(() => notify.mock.lastCall?.[0].title).toBe('已导出“时间轴.pdf”');
  expect(papers).toEqual([1]);
  expect(document.querySelector('.pb-paper')).toBeNull();
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /PNG/ }).click();
  await expect.poll(() => notify.mock.lastCall?.[0].details?.[0]).toMatch(/占用/);
  const request = asked.at(-1)?.request as { of: string; png: string };
  expect(request.of).toBe('timeline');
  const image = new Image();
  image.src = `data:image/png;base64,${request.png}`;
  await image.decode();
  expect(image.width).toBe(2992);
  expect(image.height).toBeGreaterThan(500);
});

test('only rows near the eye are in the page', async () => {
  const projects = Array.from({ length: 3000 }, (_, index) => ({
    id: `q${index}`,
    order: index,
    actionId: 'a1',
    ordinal: String(index),
    name: '道路整治',
  }));
  const [task] = planWith({}).tasks.values();
  if (!task) throw new Error('no task');
  const tasks = projects.map(({ id }, index) => ({ ...task, id: `x${index}`, projectId: id }));
  await show({ projects, tasks, deadlines: [] });
  await expect
    .element(page.getByRole('treegrid', { name: '时间轴' }))
    .toHaveAttribute('aria-rowcount', '3002');
  await expect.poll(() => names().length).toBeLessThan(60);
  (page.getByRole('treegrid').element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByRole('rowheader', { name: '2999. 道路整治' })).toBeVisible();
});

test('says what is missing where there is nothing to show', async () => {
  await show({ tasks: [], deadlines: [] });
  await expect.element(page.getByText(/还没有任务/)).toBeVisible();
});
