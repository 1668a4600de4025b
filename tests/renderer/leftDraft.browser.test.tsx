// A page that was lost and is loaded again goes on with the draft that was under review.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { App } from '#renderer/App.tsx';
import { success } from '#shared/result.ts';
import { fakeDraft } from './draftAnswers.ts';
import { notice, proposalOf } from './reviewKit.tsx';
import { emptyStart, showPage } from './showPage.tsx';

const start = (draft: ReturnType<typeof fakeDraft> | null) => {
  const { state, answers } = draft ?? fakeDraft({ kind: 'text', text: notice }, proposalOf(notice));
  const [first, ...rest] = state.plan.snapshot.tasks;
  if (!first) throw new Error('the notice has no task');
  const tasks = [{ ...first, text: '更正以后的任务' }, ...rest];
  const now = { ...state.plan, revision: 1, snapshot: { ...state.plan.snapshot, tasks } };
  return showPage(App, {
    plan: null,
    answers: {
      ...answers,
      'app:start': () => ({ ...emptyStart, draft: draft && { begun: state, now } }),
      'draft:discard': () => success(null),
      'desktop:arrived': () => ({ files: [], left: [], newFromNotice: false, notices: [] }),
    },
  });
};

test('with what was corrected', async () => {
  await start(fakeDraft({ kind: 'text', text: notice }, proposalOf(notice)));
  await expect.element(page.getByRole('button', { name: '创建计划' })).toBeVisible();
  await expect.element(page.getByText('更正以后的任务').first()).toBeVisible();
});

test('without one the start page stands', async () => {
  await start(null);
  await expect.element(page.getByText('从通知新建').first()).toBeVisible();
  expect(page.getByRole('button', { name: '创建计划' }).query()).toBeNull();
});
