// The page that merges another copy: what is asked, decided by mouse and keyboard, and sent; and a list of thousands.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CopyDifference } from '#shared/copies/difference.ts';
import type { CopyReview } from '#shared/ipc/mergeCalls.ts';
import { failure, success } from '#shared/result.ts';
import { MergePage } from '#renderer/merge/MergePage.tsx';
import { cityPlan } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

function difference(at: number, decision: 'safe' | 'conflict'): CopyDifference {
  return {
    id: `tasks:t${at}:note`,
    kind: '任务',
    change: 'changed',
    group: { id: 'project p1', title: '一、行动 / 1. 工程' },
    field: '备注',
    about: `第${at}项任务`,
    before: `本计划的第${at}条`,
    after: `另一份的第${at}条`,
    decision,
    reason: decision === 'conflict' ? '两份都改过，原为：空' : '',
    choices: ['take'],
    mine: decision === 'conflict' ? { who: '张三', at: '2022-06-03T06:05:00.000Z' } : null,
    theirs: { who: '小王', at: '2022-06-04T12:30:00.000Z' },
  };
}

const three = [difference(1, 'conflict'), difference(2, 'conflict'), difference(3, 'safe')];

async function open(more: Partial<CopyReview> = {}, answers: Answers = {}): Promise<Shown> {
  const review: CopyReview = {
    token: 'c',
    fileName: '计划(1).planbook',
    samePlan: true,
    common: true,
    differences: three,
    ...more,
  };
  const shown = await showPage(MergePage, {
    plan: planState(cityPlan()),
    answers: {
      'merge:choose': () => success(review),
      'merge:accept': ({ take }) =>
        success({ revision: 2, taken: take.length, stale: 0, open: 0, leftOut: [] }),
      ...answers,
    },
  });
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  return shown;
}

const acceptOf = ({ asked }: Shown) =>
  asked.find(({ name }) => name === 'merge:accept')?.request as { take: string[]; keep: string[] };
const current = () => document.querySelector('[aria-current]');
const differences = () => document.querySelectorAll('[data-difference]').length;

test('[CP7] shows both sides of a question with who and when, and sends what was decided', async () => {
  const shown = await open();
  await expect.element(page.getByRole('heading', { name: '需要决定（2处）' })).toBeVisible();
  await expect.element(page.getByText(/^本计划（张三 2022年6月3日/u).first()).toBeVisible();
  await expect.element(page.getByText(/^另一份（小王 2022年6月4日/u).first()).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.poll(() => current()?.textContent).toContain('第1项任务');
  await userEvent.keyboard(' ');
  await expect.poll(() => current()?.textContent).not.toContain('待决定');
  await userEvent.keyboard('{F8}');
  await expect.poll(() => current()?.textContent).toContain('第2项任务');
  await page.getByRole('button', { name: '待决定的都按本计划' }).click();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect.poll(() => shown.onClose.mock.calls.length).toBe(1);
  expect(acceptOf(shown)).toMatchObject({
    take: ['tasks:t1:note', 'tasks:t3:note'],
    keep: ['tasks:t2:note'],
  });
});

test('[CP12] what was left open is sent as neither taken nor kept, and said', async () => {
  const shown = await open();
  await expect.element(page.getByText(/不决定则保留，下次合并时再问/u)).toBeVisible();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect.poll(() => shown.onClose.mock.calls.length).toBe(1);
  expect(acceptOf(shown)).toMatchObject({ take: ['tasks:t3:note'], keep: [] });
});

test('[CP4] says when nobody knows what both stand on; another file can be chosen', async () => {
  await open({ common: false, samePlan: false });
  await expect.element(page.getByText(/不知道两份从哪里分开/u)).toBeVisible();
  await page.getByRole('button', { name: '重选文件' }).click();
  await expect.element(page.getByText('把另一份计划（.planbook）拖到这里')).toBeVisible();
});

test('a file that cannot be merged is refused with a sentence, and another can be chosen', async () => {
  await open({}, { 'merge:choose': () => failure('otherPlan', '别的.planbook') });
  await expect.element(page.getByText(/这不是同一个计划/u)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '选择另一份计划' })).toBeEnabled();
});

test('a list of thousands is drawn in parts, and F8 reaches a question in none of them yet', async () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    difference(at, at < 150 ? 'conflict' : 'safe'),
  );
  await open({ differences: many });
  await expect.element(page.getByRole('heading', { name: '需要决定（150处）' })).toBeVisible();
  await expect.poll(differences).toBe(100);
  await userEvent.keyboard('{Shift>}{F8}{/Shift}');
  await expect.poll(() => current()?.textContent).toContain('第149项任务');
  await expect.poll(differences).toBe(200);
  await expect
    .element(page.getByRole('button', { name: '再显示100处（还有2800处）' }))
    .toBeVisible();
});
