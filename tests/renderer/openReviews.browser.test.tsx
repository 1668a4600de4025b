// A review that is left by the menu stays, and nothing but a person's word puts it away.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '#renderer/App.tsx';
// Pages that are read later are read here before, so that no test waits for the server of the tests.
import '#renderer/merge/MergePage.tsx';
import '#renderer/snapshots/SnapshotsPage.tsx';
import '#renderer/sheets/SheetPanes.tsx';
import '#renderer/window/PlanWindow.tsx';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { CopyDifference } from '#shared/copies/difference.ts';
import { success } from '#shared/result.ts';
import { cityPlan } from './cityPlan.ts';
import { emptyStart, planState, showPage, type Shown } from './showPage.tsx';

const conflict: CopyDifference = {
  id: 'tasks:t1:note',
  kind: '任务',
  change: 'changed',
  group: { id: 'project p1', title: '一、行动 / 1. 工程' },
  field: '备注',
  about: '第1项任务',
  before: '本计划的',
  after: '另一份的',
  decision: 'conflict',
  reason: '',
  choices: ['take'],
  mine: null,
  theirs: null,
};

async function underReview(): Promise<Shown> {
  const shown = await showPage(App, {
    plan: planState(cityPlan()),
    answers: {
      'desktop:arrived': () => ({ files: [], left: [], newFromNotice: false, notices: [] }),
      'desktop:reviewing': () => success(null),
      'plan:view': () => success(null),
      'plan:openDialog': () => success(null),
      'plan:saveAs': () => success(null),
      'plan:close': () => emptyStart,
      'merge:choose': () =>
        success({
          token: 'c',
          fileName: '计划(1).planbook',
          samePlan: true,
          common: true,
          differences: [conflict],
        }),
    },
  });
  // The window of the plan hears the menu once it stands.
  await expect.poll(() => document.querySelector('.pb-plan [role="tab"]')).not.toBeNull();
  return shown;
}

const command = ({ emit }: Shown, name: MenuCommand) => emit('app:command', name);
const asked = (shown: Shown, name: string) => shown.asked.filter((each) => each.name === name);

async function decide(shown: Shown): Promise<void> {
  command(shown, 'mergeCopy');
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await expect.element(page.getByRole('heading', { name: '需要决定（1处）' })).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.poll(() => document.querySelector('[aria-current]')).not.toBeNull();
  await userEvent.keyboard(' ');
  await expect.element(page.getByText('采用另一份1处，保留本计划0处')).toBeVisible();
}

test('left for another page it is said to be kept, and is there again with what was decided', async () => {
  const shown = await underReview();
  await decide(shown);
  command(shown, 'snapshots');
  await expect.element(page.getByText('“合并另一份计划”的核对还没有写入计划')).toBeVisible();
  expect(page.getByText('采用另一份1处，保留本计划0处').query()).toBeNull();
  command(shown, 'mergeCopy');
  await expect.element(page.getByText('采用另一份1处，保留本计划0处')).toBeVisible();
});

test.each(['close', 'open', 'saveAs'] as const)(
  '%s asks first, and to stay is the safe answer',
  async (name) => {
    const call = { close: 'plan:close', open: 'plan:openDialog', saveAs: 'plan:saveAs' }[name];
    const shown = await underReview();
    await decide(shown);
    expect(asked(shown, 'desktop:reviewing').at(-1)?.request).toEqual({ open: true });
    command(shown, 'snapshots');
    command(shown, name);
    await page.getByRole('button', { name: '继续核对' }).click();
    // Back where the decisions are.
    await expect.element(page.getByText('采用另一份1处，保留本计划0处')).toBeVisible();
    expect(asked(shown, call)).toEqual([]);
    command(shown, name);
    await page.getByRole('button', { name: '放弃核对' }).click();
    await expect.poll(() => asked(shown, call)).toHaveLength(1);
  },
);

test('control: where nothing was decided nothing is asked', async () => {
  const shown = await underReview();
  command(shown, 'mergeCopy');
  await page.getByRole('button', { name: '选择另一份计划' }).click();
  await expect.element(page.getByRole('heading', { name: '需要决定（1处）' })).toBeVisible();
  command(shown, 'close');
  await expect.poll(() => asked(shown, 'plan:close')).toHaveLength(1);
});

test('its own buttons ask too, and what was given up is not there again', async () => {
  const shown = await underReview();
  await decide(shown);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃核对' }).click();
  await expect
    .poll(() => asked(shown, 'desktop:reviewing').at(-1)?.request)
    .toEqual({ open: false });
  command(shown, 'mergeCopy');
  await expect.element(page.getByRole('button', { name: '选择另一份计划' })).toBeVisible();
});
