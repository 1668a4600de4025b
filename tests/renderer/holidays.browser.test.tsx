// The dialog of holidays on a plan in memory: mouse and keys, refusals, a plan that can only be read, a pasted notice.
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Answers } from './fakeBridge.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Edit, HolidayOperation } from '#shared/plan/edit.ts';
import { failure, success } from '#shared/result.ts';
import { HolidaysDialog } from '#renderer/holidays/HolidaysDialog.tsx';
import { smallPlan, testId } from '#tests/plan/smallPlan.ts';
import { planState, showPage, type Shown } from './showPage.tsx';

let edits: Edit[] = [];
afterEach(() => {
  edits = [];
});

type Options = { readOnly?: string; refuse?: string; first?: HolidayOperation['days'] };

/** Shows the dialog on the small plan as of July 2022; edits are applied as the main process applies them. */
async function show({ readOnly, refuse, first }: Options = {}): Promise<Shown> {
  let document: PlanDocument = smallPlan();
  let revision = 1;
  const apply = (edit: Edit) => {
    const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    document = outcome.value.document;
    return outcome.value.change;
  };
  if (first) apply({ label: '', operations: [{ type: 'setHolidays', days: first }] });
  const answers: Answers = {
    'plan:edit': ({ edit }) => {
      edits.push(edit);
      if (refuse !== undefined) return failure(refuse, undefined, { most: 2000 });
      const change = apply(edit);
      revision += 1;
      shown.emit('plan:changed', {
        revision,
        change,
        flags: { byTask: [], ofPlan: null },
        steps: { undo: edit.label, redo: null },
        savedAt: '2022-07-05T08:00:00.000Z',
      });
      return success({ revision, rejected: [], held: [] });
    },
  };
  const plan = planState(document, readOnly === undefined ? {} : { readOnly });
  const shown: Shown = await showPage(HolidaysDialog, { plan, answers });
  return shown;
}

const day = (id: string) =>
  page.elementLocator(document.querySelector(`[data-day="${id}"]`) ?? document.body);
const daysOf = (edit: Edit | undefined) => {
  const operation = edit?.operations[0];
  return operation?.type === 'setHolidays' ? operation.days : [];
};

describe('the dialog of holidays', () => {
  it('[W16] a double click turns a workday into a day off and back', async () => {
    await show();
    await day('2022-07-06').dblClick();
    await expect.element(day('2022-07-06')).toHaveAttribute('data-mark', '休');
    expect(daysOf(edits[0])).toEqual([{ day: '2022-07-06', kind: 'off', name: '' }]);
    await day('2022-07-06').dblClick();
    await expect.element(day('2022-07-06')).not.toHaveAttribute('data-mark');
    expect(daysOf(edits[1])).toEqual([{ day: '2022-07-06', kind: null, name: '' }]);
  });

  it('[W15] days are taken by dragging and by Shift with a click, and marked with a name as one edit', async () => {
    await show();
    await userEvent.dragAndDrop(day('2022-07-06'), day('2022-07-08'));
    await expect.element(page.getByText('2022年7月6日至8日，共3天')).toBeVisible();
    await day('2022-07-04').click({ modifiers: ['Shift'] });
    await expect.element(page.getByText('2022年7月4日至6日，共3天')).toBeVisible();
    await page.getByLabelText('名称').fill('澜江市民俗节');
    await page.getByRole('button', { name: '放假', exact: true }).click();
    await expect.poll(() => edits.length).toBe(1);
    expect(edits[0]?.label).toBe('2022年7月4日至6日放假');
    expect(daysOf(edits[0]).map((each) => each.name)).toEqual(Array(3).fill('澜江市民俗节'));
    await expect.element(page.getByText(/^澜江市民俗节放假（自行设置）$/)).toBeVisible();
  });

  it('[W1] keys walk over the end of the year, and the year follows', async () => {
    await show();
    await day('2022-12-31').click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByLabelText('年份')).toHaveValue('2023');
    await expect.element(day('2023-01-01')).toHaveFocus();
    await userEvent.keyboard('{PageUp}');
    await expect.element(day('2022-12-01')).toHaveFocus();
  });

  it('a refused edit is said in words, and there is nothing to take back', async () => {
    await show({ refuse: 'tooManyHolidays' });
    await day('2022-07-06').click();
    await userEvent.keyboard('1');
    await expect.element(page.getByText(/最多2000天/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '撤销' })).toBeDisabled();
  });

  it('changes nothing in a plan that can only be read', async () => {
    await show({ readOnly: 'fileReadOnly' });
    await expect.element(page.getByText(/文件是只读的/)).toBeVisible();
    await day('2022-07-06').click();
    await userEvent.keyboard('1');
    await day('2022-07-07').dblClick();
    for (const name of ['放假', '上班', '恢复', '粘贴放假通知…']) {
      await expect.element(page.getByRole('button', { name, exact: true })).toBeDisabled();
    }
    await expect.element(page.getByLabelText('时限逢放假日')).toBeDisabled();
    expect(edits).toEqual([]);
  });
});

describe('pasting a notice', () => {
  const paste = async (text: string) => {
    await page.getByRole('button', { name: '粘贴放假通知…' }).click();
    await page.getByLabelText('通知全文，或其中几条').fill(text);
  };

  it('[W10][W13] asks for the year where the notice has none, and shows what is doubtful', async () => {
    await show();
    await paste('国庆节：10月1日至7日放假，共8天。');
    await expect.element(page.getByText(/^写明共8天，读出7天/)).toBeVisible();
    await expect.element(page.getByText('通知没有写年份，请核对。')).toBeVisible();
    await expect.element(page.getByText('相同')).toBeVisible();
    await expect.element(page.getByRole('button', { name: '录入', exact: true })).toBeDisabled();
    const years = page.getByLabelText('年份').last();
    await years.selectOptions('2024');
    await expect.element(page.getByText('相同')).toBeVisible();
    // 1 October 2023 is a Sunday: the notice says of which year it is, until a person says otherwise.
    await page.getByLabelText('通知全文，或其中几条').fill('国庆节：10月1日（周日）放假。');
    await expect.element(page.getByText(/^2024年10月1日写作周日，实为周二/)).toBeVisible();
  });

  it('[W15] takes only what differs, and clears other days of one’s own when asked to', async () => {
    await show({
      first: [
        { day: '2022-10-10', kind: 'off', name: '本市补休' },
        { day: '2023-03-03', kind: 'off', name: '民俗节' },
      ],
    });
    await paste('2022年放假安排。国庆节：10月1日至8日放假，共8天。');
    await expect.element(page.getByText('原为国庆节上班')).toBeVisible();
    await page.getByRole('checkbox', { name: '同时清除2022年其余自行设置的1天' }).click();
    await page.getByRole('button', { name: '录入2天' }).click();
    await expect.poll(() => edits.length).toBe(1);
    expect(edits[0]?.label).toBe('录入2022年放假安排');
    expect(daysOf(edits[0])).toEqual([
      { day: '2022-10-08', kind: 'off', name: '国庆节' },
      { day: '2022-10-10', kind: null, name: '' },
    ]);
    await expect.element(page.getByLabelText('通知全文，或其中几条')).not.toBeInTheDocument();
  });

  it('[W14] says when nothing was read', async () => {
    await show();
    await paste('请各单位做好节日值班。');
    await expect.element(page.getByText(/^没有读出放假或上班的日期/)).toBeVisible();
  });
});
