// The dialog of milestones: sets changed and kept as one edit, steps put on tasks, nothing sent before a button is pressed.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import type { MilestoneSetRow } from '#shared/plan/model.ts';
import { success } from '#shared/result.ts';
import { MilestonesDialog } from '#renderer/milestones/MilestonesDialog.tsx';
import { smallSnapshot, testId } from '#tests/plan/smallPlan.ts';

const onClose = vi.fn<() => void>();
let edits: Edit[] = [];
beforeEach(() => {
  edits = [];
  onClose.mockClear();
});

const kept: MilestoneSetRow[] = [
  { id: 'ms-1', order: 1, name: '工程建设', steps: ['立项', '开工', '竣工'] },
  { id: 'ms-2', order: 2, name: '方案招标', steps: ['方案'] },
];

async function show(sets: MilestoneSetRow[], tasks: string[] = []): Promise<PlanDocument> {
  await page.viewport(1366, 768);
  const document = fromSnapshot({ ...smallSnapshot(), milestoneSets: sets });
  await render(
    <FluentProvider theme={webLightTheme}>
      <MilestonesDialog
        document={document}
        tasks={tasks}
        deadlinesOf={(taskId) =>
          [...document.deadlines.values()].filter((row) => row.taskId === taskId)
        }
        asOf="2022-06-30"
        onEdit={async (edit) => {
          edits.push(edit);
          const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
          return outcome.ok ? success({ rejected: outcome.value.rejected }) : outcome;
        }}
        onClose={onClose}
      />
    </FluentProvider>,
  );
  return document;
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const step = (number: number) => page.getByRole('textbox', { name: `第${number}步`, exact: true });
const time = (number: number) => page.getByRole('textbox', { name: `第${number}步的时间` });

describe('milestones', () => {
  it('[MS5] a usual set is taken, changed and kept', async () => {
    await show([]);
    await expect.element(button('保存')).toHaveAttribute('aria-disabled', 'true');
    await button('采用“方案招标”').click();
    await step(2).fill('公开招标');
    await button('保存').click();
    expect(edits).toMatchObject([
      {
        label: '修改里程碑',
        operations: [
          {
            type: 'putMilestones',
            set: { name: '方案招标', steps: ['方案', '公开招标', '实施', '验收'] },
          },
        ],
      },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('[MS1] steps are added by Enter, moved and deleted; sets are renamed, moved and deleted', async () => {
    await show(kept);
    await step(1).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(step(2)).toHaveFocus();
    await userEvent.keyboard('可研');
    await button('第4步上移').click();
    await button('删除第1步').click();
    await page.getByRole('textbox', { name: '名称' }).fill('建设');
    await button('这套下移').click();
    await button('保存').click();
    expect(edits[0]?.operations).toEqual([
      // A renamed set goes and comes back, so that two sets can change names with each other.
      { type: 'remove', sheet: 'milestoneSets', id: 'ms-1' },
      { type: 'putMilestones', set: { ...kept[1], order: 1 } },
      {
        type: 'putMilestones',
        set: { id: 'ms-1', order: 2, name: '建设', steps: ['可研', '竣工', '开工'] },
      },
    ]);
  });

  it('[MS1] a set that cannot stand says why and is not kept', async () => {
    await show(kept);
    await page.getByRole('textbox', { name: '名称' }).fill('方案招标');
    await expect
      .element(page.getByText('已有一套里程碑叫“方案招标”，请换一个名称。'))
      .toBeVisible();
    await expect.element(button('保存')).toHaveAttribute('aria-disabled', 'true');
    await button('删除“方案招标”这套里程碑').click();
    await button('保存').click();
    expect(edits[0]?.operations).toEqual([
      { type: 'remove', sheet: 'milestoneSets', id: 'ms-1' },
      { type: 'putMilestones', set: { ...kept[1], order: 1 } },
    ]);
  });

  it('[MS1] names another set that cannot stand', async () => {
    await show(kept);
    await step(1).fill('');
    await button('方案招标').first().click();
    await expect
      .element(page.getByText('“工程建设”：有一个步骤没有名称。请填写，或去掉这一步。'))
      .toBeVisible();
    await expect.element(button('保存')).toHaveAttribute('aria-disabled', 'true');
  });

  it('[MS3] shows what a date comes to, and refuses one that is none', async () => {
    await show(kept, ['t4']);
    await time(1).fill('提前30天');
    await expect.element(page.getByText('2023-12-01')).toBeVisible();
    await time(2).fill('尽快');
    await expect.element(page.getByText('认不出日期')).toBeVisible();
    await expect.element(button('添加到1项任务')).toHaveAttribute('aria-disabled', 'true');
    await time(2).fill('2022年底');
    await button('添加到1项任务').click();
    expect(edits).toEqual([
      {
        label: '1项任务添加里程碑“工程建设”',
        operations: [
          {
            type: 'applyMilestones',
            steps: [
              { what: '立项', date: { before: 30 } },
              { what: '开工', date: { day: '2022-12-31' } },
              { what: '竣工', date: null },
            ],
            tasks: [{ id: 't4', due: '2023-12-31' }],
          },
        ],
      },
    ]);
  });

  it('[MS3] says which tasks have no day to count back from', async () => {
    await show(kept, ['t1', 't4']);
    await expect.element(page.getByText(/有1项任务没有完成时限，不能往前推/)).toBeVisible();
  });

  it('Esc sends nothing', async () => {
    await show(kept, ['t4']);
    await step(1).fill('别的');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(edits).toEqual([]);
  });
});
