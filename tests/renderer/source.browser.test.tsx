// The document beside a draft: tables, and texts of any length.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ProposalSource } from '#shared/document/source.ts';
import { cityNotice, cityProposal } from './cityPlan.ts';
import { fakeDraft } from './draftAnswers.ts';
import { activeCell, chosenText, markWith, notice, proposalOf, showReview } from './reviewKit.tsx';

test('the cells of a table are shown as a table with their row numbers', async () => {
  const texts = ['序号', '任务', '牵头单位', '1', '建成公园3座', '市园林局'];
  const spans = texts.map((_, index): [number, number] => {
    const from = texts.slice(0, index).join('').length;
    return [from, from + (texts[index]?.length ?? 0)];
  });
  const cellAt = (index: number) => ({
    column: (index % 3) + 1,
    columns: 1,
    rows: 1,
    span: spans[index] ?? ([0, 0] as [number, number]),
  });
  const source: ProposalSource = {
    kind: 'table',
    text: texts.join(''),
    sheets: [
      {
        name: '任务分解表',
        rows: [
          { row: 2, cells: [cellAt(0), cellAt(1), cellAt(2)] },
          { row: 3, cells: [cellAt(3), cellAt(4), cellAt(5)] },
        ],
      },
    ],
  };
  const proposal = proposalOf(notice);
  const [action] = proposal.actions;
  const [project] = action?.projects ?? [];
  const [task] = project?.tasks ?? [];
  if (!action || !project || !task) throw new Error('the notice has no task');
  const [text, leads] = [spans[4] ?? null, spans[5] ?? null];
  const only = {
    ...task,
    text: '建成公园3座',
    span: [9, 19] as [number, number],
    spans: { text, leads, supports: null },
    targets: [],
    deadlines: [],
  };
  const actions = [
    { ...action, span: null, projects: [{ ...project, span: null, tasks: [only] }] },
  ];
  await showReview({}, fakeDraft(source, { ...proposal, stages: [], actions, warnings: [] }));
  const table = page.getByRole('table');
  await expect.element(table.getByRole('rowheader', { name: '3' })).toBeVisible();
  markWith('市园林局').click();
  await expect.poll(() => activeCell()).toBe('0 leads');
  await expect.element(page.getByText('没有存疑的地方')).toBeVisible();
});

test('a long notice: a selection touches only what it concerns', async () => {
  const proposal = cityProposal();
  const times = Math.ceil(200_000 / cityNotice.length);
  const moved = ([from, to]: [number, number], by: number): [number, number] => [
    from + by,
    to + by,
  ];
  const actions = Array.from({ length: times }, (_, time) =>
    proposal.actions.map((action) => ({
      ...action,
      projects: action.projects.map((project) => ({
        ...project,
        tasks: project.tasks.map((task) => ({
          ...task,
          span: moved(task.span, time * cityNotice.length),
          targets: [],
          deadlines: [],
          spans: { text: null, leads: null, supports: null },
        })),
      })),
    })),
  ).flat();
  const text = cityNotice.repeat(times);
  await showReview({}, fakeDraft({ kind: 'text', text }, { ...proposal, actions }));
  const marks = document.querySelectorAll<HTMLElement>('mark');
  // What is far from the eye is not on the page, but has its room.
  expect(marks.length).toBeLessThan(500);
  const region = document.querySelector('[role=region][aria-label=原文]');
  if (!region) throw new Error('there is no text');
  expect(region.scrollHeight).toBeGreaterThan(20_000);
  let changed = 0;
  const observer = new MutationObserver((records) => {
    changed += records.length;
  });
  observer.observe(region, { subtree: true, childList: true, attributes: true });
  marks[5]?.click();
  await expect.poll(() => chosenText()).not.toBe('');
  observer.disconnect();
  expect(changed).toBeLessThan(40);
});
