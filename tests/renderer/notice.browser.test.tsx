// The page that makes a plan of a notice: reading, comparing text and tree, creating, failing without loss.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { proposedTasks } from '#shared/document/toPlan.ts';
import { failure, success } from '#shared/result.ts';
import { NoticePage } from '#renderer/notice/NoticePage.tsx';
import type { Answers } from './fakeBridge.ts';
import { cityNotice, cityPlan, cityProposal } from './cityPlan.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

async function showReview(
  answers: Answers = {},
  proposal: PlanProposal = cityProposal(),
  text = cityNotice,
): Promise<Shown> {
  const review = success({ token: 't', fileName: '通知.txt', text, proposal });
  const shown = await showPage(NoticePage, {
    plan: null,
    answers: { 'notice:choose': () => review, ...answers },
  });
  await page.getByRole('button', { name: '选择通知文件' }).click();
  await expect.element(page.getByRole('tree')).toBeVisible();
  return shown;
}

const selectedText = () =>
  [...document.querySelectorAll('mark[data-selected]')].map((mark) => mark.textContent).join('');

test('a notice is reviewed beside its text, and a failed creation loses nothing', async () => {
  const { onClose } = await showReview({ 'notice:create': () => failure('diskFull') });
  await expect.element(page.getByText(/8个行动　38个工程（项目）　/)).toBeVisible();
  await page.getByRole('button', { name: '创建计划' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/磁盘已满/);
  await expect.element(page.getByRole('tree')).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
});

test('what was pasted stays when it is no notice', async () => {
  await showPage(NoticePage, {
    plan: null,
    answers: { 'notice:paste': () => failure('notNotice') },
  });
  await page.getByRole('textbox').fill('今天天气很好。');
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有认出任务/);
  await expect.element(page.getByRole('textbox')).toHaveValue('今天天气很好。');
});

test('what was pasted is still there after a look at the result', async () => {
  const review = { token: 't', fileName: '粘贴的文字', text: cityNotice, proposal: cityProposal() };
  await showPage(NoticePage, { plan: null, answers: { 'notice:paste': () => success(review) } });
  await page.getByRole('textbox').fill('粘贴的通知');
  await page.getByRole('button', { name: '分解粘贴的文字' }).click();
  await page.getByRole('button', { name: '换一份' }).click();
  await expect.element(page.getByRole('textbox')).toHaveValue('粘贴的通知');
});

test('creating shows the new plan and closes the page; a cancelled dialog stays', async () => {
  const answer = vi
    .fn()
    .mockReturnValueOnce(success(null))
    .mockReturnValueOnce(success(planState(cityPlan())));
  const { mirror, onClose } = await showReview({ 'notice:create': answer });
  const create = page.getByRole('button', { name: '创建计划' });
  await create.click();
  await expect.element(create).toBeEnabled();
  expect(onClose).not.toHaveBeenCalled();
  await create.click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(mirror.getState().plan?.document.tasks.size).toBe(proposedTasks(cityProposal()).length);
});

test('a task chosen in the tree is marked in the text and scrolled to', async () => {
  await showReview();
  const tasks = proposedTasks(cityProposal());
  const last = tasks.at(-1);
  if (!last) throw new Error('the fixture has no tasks');
  await page.getByRole('treeitem').last().click();
  await vi.waitFor(() => expect(selectedText()).toBe(cityNotice.slice(...last.span)));
  const mark = document.querySelector('mark[data-selected]');
  const box = mark?.getBoundingClientRect();
  expect(box && box.top >= 0 && box.top < 768).toBe(true);
});

test('a span chosen in the text selects its task in the tree, also in a closed branch', async () => {
  await showReview();
  await page.getByRole('button', { name: '全部收起' }).click();
  document.querySelector<HTMLElement>('mark[data-task="5"]')?.click();
  const chosen = page.getByRole('treeitem', { selected: true });
  await expect.element(chosen).toBeVisible();
  const task = proposedTasks(cityProposal())[5];
  await expect.element(chosen).toMatchTextContent(new RegExp(`^${task?.text.slice(0, 20)}`));
});

test('a warning leads to its place in the text and to its task', async () => {
  const proposal = cityProposal();
  const task = proposedTasks(proposal)[3];
  if (!task) throw new Error('the fixture has too few tasks');
  const span: [number, number] = [task.span[0] + 2, task.span[0] + 9];
  const warnings = [{ code: 'unitsOpen', message: '单位名单以“等”结尾', span }];
  await showReview({}, { ...proposal, warnings });
  await page.getByRole('button', { name: '单位名单以“等”结尾' }).click();
  await vi.waitFor(() => expect(selectedText()).toBe(cityNotice.slice(...span)));
  const chosen = page.getByRole('treeitem', { selected: true });
  await expect.element(chosen).toMatchTextContent(/请核对/);
});

test('the tree goes by keyboard: down, left to close, right to open', async () => {
  await showReview();
  const focusedLevel = () => document.activeElement?.getAttribute('aria-level');
  document.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  expect(focusedLevel()).toBe('1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(focusedLevel()).toBe('3');
  await vi.waitFor(() =>
    expect(selectedText()).toBe(
      cityNotice.slice(...(proposedTasks(cityProposal())[0]?.span ?? [0, 0])),
    ),
  );
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(focusedLevel()).toBe('1');
  const rows = document.querySelectorAll('[role=treeitem]').length;
  await userEvent.keyboard('{ArrowLeft}');
  await vi.waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false'),
  );
  expect(document.querySelectorAll('[role=treeitem]').length).toBeLessThan(rows);
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(document.querySelectorAll('[role=treeitem]').length).toBe(rows));
  expect(document.querySelectorAll('[role=treeitem][tabindex="0"]').length).toBe(1);
});

test('a notice of 200 kB: a selection touches only what it concerns', async () => {
  const proposal = cityProposal();
  const times = Math.ceil(200_000 / cityNotice.length);
  const actions = Array.from({ length: times }, (_, time) =>
    proposal.actions.map((action) => ({
      ...action,
      projects: action.projects.map((project) => ({
        ...project,
        tasks: project.tasks.map((task) => ({
          ...task,
          span: task.span.map((at) => at + time * cityNotice.length) as [number, number],
        })),
      })),
    })),
  ).flat();
  await showReview({}, { ...proposal, actions }, cityNotice.repeat(times));
  await page.getByRole('button', { name: '全部展开' }).click();
  const marks = document.querySelectorAll<HTMLElement>('mark[data-task]');
  expect(marks.length).toBeGreaterThan(500);
  let changed = 0;
  const observer = new MutationObserver((records) => {
    changed += records.length;
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  marks[marks.length - 1]?.click();
  await vi.waitFor(() => expect(selectedText()).not.toBe(''));
  observer.disconnect();
  expect(changed).toBeLessThan(40);
});
