// The page that reads a revised notice into the open plan: what is shown, decided by mouse and keyboard, and sent.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { compareWithPlan } from '#shared/document/revision/compareWithPlan.ts';
import type { RevisionReview } from '#shared/ipc/revisionCalls.ts';
import { applyChange, type Change } from '#shared/plan/change.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import { failure, success } from '#shared/result.ts';
import { RevisionPage } from '#renderer/revision/RevisionPage.tsx';
import { reviseNotice } from '../fixtures/notices/reviseNotice.ts';
import { cityNotice, cityPlan, cityProposal } from './cityPlan.ts';
import type { Answers } from './fakeBridge.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

const base = cityPlan();
const toilets = [...base.tasks.values()].find(({ text }) => text.includes('新建改建公厕'));
const dropped = [...base.tasks.values()].find(({ text }) => text.includes('广告牌'));
if (!toilets || !dropped) throw new Error('the notice has changed');

/** The office has reworded one task that the notice changes, and worked on one that it drops. */
const worked: Change = {
  added: [],
  updated: [
    { sheet: 'tasks', id: toilets.id, before: {}, after: { text: '新建改建公厕50座。' } },
    { sheet: 'tasks', id: dropped.id, before: {}, after: { status: 'inProgress', percent: 30 } },
  ],
  removed: [],
};

function review(
  text: string,
  document: PlanDocument,
  more: Partial<RevisionReview> = {},
): RevisionReview {
  const { differences } = compareWithPlan(document, cityProposal(text), base);
  return {
    token: 'r',
    fileName: '修订通知.docx',
    source: { kind: 'text', text },
    differences: differences.map(({ steps: _steps, ...shown }) => shown),
    doubts: [],
    ...more,
  };
}

async function open(more: Partial<RevisionReview> = {}, answers: Answers = {}): Promise<Shown> {
  const document = applyChange(base, worked);
  const shown = await showPage(RevisionPage, {
    plan: planState(document),
    answers: {
      'revision:choose': () => success(review(reviseNotice(cityNotice), document, more)),
      'revision:accept': ({ take }) => success({ revision: 2, taken: take.length, stale: 0 }),
      ...answers,
    },
  });
  await page.getByRole('button', { name: '选择修订后的通知' }).click();
  return shown;
}

const summary = () => page.getByText(/^采用\d+处，保留/u);
const current = () => document.querySelector('[aria-current]')?.textContent ?? '';
const chosen = () => document.querySelector('[data-chosen]')?.textContent;
const acceptOf = ({ asked }: Shown) =>
  asked.find(({ name }) => name === 'revision:accept')?.request as {
    take: { id: string; choice: string }[];
  };

test('[R4] what needs a person stands first and is kept until somebody decides', async () => {
  const shown = await open();
  const headings = page.getByRole('heading', { level: 2 });
  await expect.element(headings.nth(0)).toHaveTextContent('需要决定（2处）');
  await expect.element(headings.nth(1)).toHaveTextContent('其余改动（8处）');
  await expect
    .element(summary())
    .toHaveTextContent('采用8处，保留2处（其中2处待决定，不决定则保留）');
  await page.getByRole('button', { name: '写入计划' }).click();
  await expect.poll(() => shown.onClose.mock.calls.length).toBe(1);
  const { take } = acceptOf(shown);
  expect(take).toHaveLength(8);
  expect(take.some(({ id }) => id === `text:${toilets.id}`)).toBe(false);
});

test('[R12] the words that differ are marked inside a long text', async () => {
  await open();
  const item = page.getByRole('listitem').filter({ hasText: '高速出口' }).first();
  await expect.element(item).toBeVisible();
  const marked = () =>
    [...document.querySelectorAll('li del, li ins')].map(({ textContent }) => textContent);
  await expect.poll(marked).toEqual(expect.arrayContaining(['2023', '2024']));
});

test('F8 goes to what is open, Space takes and keeps, arrows move, Enter leads to the text', async () => {
  await open();
  await expect.element(summary()).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.poll(current).toContain('待决定');
  const first = current();
  await userEvent.keyboard(' ');
  await expect
    .element(summary())
    .toHaveTextContent('采用9处，保留1处（其中1处待决定，不决定则保留）');
  await userEvent.keyboard('{F8}');
  await expect.poll(current).not.toBe(first);
  await expect.poll(current).toContain('待决定');
  await userEvent.keyboard(' ');
  await userEvent.keyboard(' ');
  await expect.element(summary()).toHaveTextContent('采用9处，保留1处');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(current).toContain('工程（项目）名称');
  await expect.poll(chosen).toContain('街道立面改造提升工程');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('修订后的通知');
});

test('[R8] a dropped task with progress is stopped or deleted only by a person’s word', async () => {
  const shown = await open();
  await page.getByRole('button', { name: '改为已终止' }).click();
  await page.getByRole('button', { name: '写入计划' }).click();
  await expect.poll(() => shown.onClose.mock.calls.length).toBe(1);
  expect(acceptOf(shown).take).toContainEqual({ id: `tasks:${dropped.id}`, choice: 'stop' });
});

test('a filter shows one kind; a click on a marked place leads to its difference', async () => {
  await open();
  await page.getByRole('button', { name: '牵头单位 1' }).click();
  await expect.poll(() => document.querySelectorAll('[data-difference]').length).toBe(1);
  const place = [...document.querySelectorAll<HTMLElement>('[data-segment]')].find(
    ({ textContent }) => textContent?.includes('街道立面改造提升工程'),
  );
  place?.click();
  await expect.poll(current).toContain('工程（项目）名称');
});

test('all of a project are taken or kept at once', async () => {
  await open();
  await page.getByRole('button', { name: '全部不采用' }).last().click();
  await expect
    .element(summary())
    .toHaveTextContent('采用7处，保留3处（其中2处待决定，不决定则保留）');
});

test('[R3] a notice that agrees says so, and has nothing to write', async () => {
  const shown = await showPage(RevisionPage, {
    plan: planState(base),
    answers: { 'revision:paste': ({ text }) => success(review(text, base)) },
  });
  await page.getByRole('textbox').fill(cityNotice);
  await page.getByRole('button', { name: '对照粘贴的文字' }).click();
  await expect
    .element(page.getByText('修订后的通知与计划一致，没有需要改动的地方。'))
    .toBeVisible();
  expect(page.getByRole('button', { name: '写入计划' }).elements()).toEqual([]);
  await page.getByRole('button', { name: '关闭' }).click();
  expect(shown.onClose).toHaveBeenCalledOnce();
});

test('[R13] doubts elsewhere are listed and lead to their place', async () => {
  const at = reviseNotice(cityNotice).indexOf('实施范围');
  await open({
    doubts: [{ code: 'numberingJump', message: '编号不连续：三、实施范围', span: [at, at + 4] }],
  });
  await page.getByRole('button', { name: '编号不连续：三、实施范围' }).click();
  await expect.poll(chosen).toBe('实施范围');
});

test('what cannot be read is said on the page', async () => {
  await open({}, { 'revision:choose': () => failure('notNotice', '信.txt') });
  await expect.element(page.getByText(/没有认出任务/u)).toBeVisible();
});
