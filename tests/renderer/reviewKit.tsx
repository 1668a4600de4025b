// The page of a new plan with a notice under review, as component tests handle it.
import { Toaster } from '@fluentui/react-components';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { decompose } from '#shared/document/decompose.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { NoticePage } from '#renderer/notice/NoticePage.tsx';
import { toasterId } from '#renderer/window/messages.tsx';
import { fakeDraft, type FakeDraft } from './draftAnswers.ts';
import type { Answers } from './fakeBridge.ts';
import { showPage, type Shown } from './showPage.tsx';

export const notice = `澜江市绿化三年行动方案（2022—2024年）
一、绿化行动
1.公园工程。2022年底前建成公园3座，新增绿地50公顷。（牵头单位：市园林局，配合单位：市财政局、各街道等）
2.绿道工程。2023年6月底前建成绿道20公里。
二、净水行动
1.河道工程。2024年10月底前整治河道15公里。（牵头单位：市水务局，配合单位：市财政局）
2.管网工程。改造管网30公里。
`;

export function Page(props: Parameters<typeof NoticePage>[0]) {
  return (
    <div className="pb-app">
      <NoticePage {...props} />
      <Toaster toasterId={toasterId} />
    </div>
  );
}

export function proposalOf(text: string): PlanProposal {
  const read = decompose(text);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

export async function showReview(
  answers: Answers = {},
  draft: FakeDraft = fakeDraft({ kind: 'text', text: notice }, proposalOf(notice)),
): Promise<Shown & { draft: FakeDraft }> {
  const shown = await showPage(Page, { plan: null, answers: { ...draft.answers, ...answers } });
  await page.getByRole('button', { name: '选择文件' }).click();
  await expect.element(page.getByRole('main', { name: '任务表' })).toBeVisible();
  await expect.poll(() => cell(0, 'text')).not.toBeNull();
  return { ...shown, draft };
}

const visible = (element: Element) => element.getClientRects().length > 0;
export const cell = (row: number, column: string) =>
  [
    ...document.querySelectorAll<HTMLElement>(
      `.pb-pane:not(.pb-pane-hidden) [row-index="${row}"] .ag-cell[col-id="${column}"]`,
    ),
  ].find(visible) ?? null;
export const chosenText = () =>
  [...document.querySelectorAll('mark[data-chosen]')].map((mark) => mark.textContent).join('');
export const activeCell = () => {
  const found = document.querySelector('.pb-pane:not(.pb-pane-hidden) .ag-cell.pb-active');
  const row = found?.closest('[row-index]')?.getAttribute('row-index');
  return `${row} ${found?.getAttribute('col-id')}`;
};
export const markWith = (text: string) => {
  const mark = [...document.querySelectorAll<HTMLElement>('mark')].find((each) =>
    each.textContent.includes(text),
  );
  if (!mark) throw new Error(`no mark with ${text}`);
  return mark;
};
export const press = (key: string) => userEvent.keyboard(key);
